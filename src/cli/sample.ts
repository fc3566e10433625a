import { resolve } from 'node:path';
import { Command } from 'commander';
import { writeSample } from '../demo';
import { EXIT } from './exit-codes';
import { note, say, status } from './saying';

/** `minsheng sample --out DIR`: writes the demo's invented roster files, and says for each the command that would import it. */
export function sampleCommand(): Command {
  return new Command('sample')
    .description('写出虚构的样例名册 · write the invented sample rosters, to be imported by hand')
    .requiredOption('--out <folder>', '输出目录 · folder to write into, made when it is missing')
    .action(async ({ out }: { out: string }) => {
      const folder = resolve(out);
      const files = await writeSample(folder);
      for (const { feed, month, name } of files) say(`minsheng import --feed ${feed} --month ${month} ${folder}/${name}`);
      note(`${files.length} 个文件，人员均为虚构 · ${files.length} files, everybody in them is invented`);
      status(EXIT.DONE);
    });
}
