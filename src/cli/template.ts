import { Command, Option } from 'commander';
import { AGENCIES, AGENCY_NAMES_ZH, type Agency } from '../identity/agency';
import { type DeliverableFeed, FEED_DESCRIPTIONS, HARDSHIP_SENDERS } from '../identity/feed';
import { feedTemplate, usualSender } from '../reception';
import { requireFree, writeWhole } from '../whole-file';
import { feedWord } from './command-words';
import { EXIT, EXIT_HELP } from './exit-codes';
import { note, say, status } from './saying';

interface Options {
  readonly feed: DeliverableFeed;
  readonly agency?: Agency;
  readonly onePersonPerRow?: boolean;
  readonly force?: boolean;
}

/** `minsheng template`: the workbook of a feed to fill in. */
export function templateCommand(): Command {
  return new Command('template')
    .description('填报模板 · the workbook of a feed to fill in')
    .argument('<out>', '模板文件（.xlsx） · where the template goes')
    .requiredOption('--feed <feed>', '数据资源 · feed', feedWord)
    .addOption(new Option('--agency <agency>', '报送部门 · who will deliver it (default: the owner of the feed)').choices(AGENCIES))
    .option('--one-person-per-row', '低保一人一行（默认一户一行） · for MINIMUM_LIVING: one person per row instead of a household')
    .option('--force', '覆盖已有文件 · replace a file that is there')
    .addHelpText('after', EXIT_HELP)
    .action(async (out: string, options: Options) => status(await writeTemplate(out, options)));
}

async function writeTemplate(path: string, { feed, agency, onePersonPerRow, force }: Options): Promise<number> {
  const senders = feed === 'HARDSHIP' ? HARDSHIP_SENDERS : FEED_DESCRIPTIONS[feed].senders;
  const sender = agency ?? usualSender(feed);
  if (!senders.includes(sender)) {
    note(`${feed} 由${senders.map((each) => AGENCY_NAMES_ZH[each]).join('、')}报送，收到的部门是${AGENCY_NAMES_ZH[sender]}。
agency: ${feed} is delivered by ${senders.join(', ')}, got ${sender}; leave --agency away or name one of them.`);
    return EXIT.USAGE;
  }
  const place = { path, force: force ?? false };
  await requireFree(place);
  const bytes = await feedTemplate({ feed, sender, form: onePersonPerRow ? 'PERSON' : 'HOUSEHOLD', now: new Date() });
  await writeWhole(place, [bytes]);
  say(`${path}：模板已写好，填法见其中的“填表说明”。\n${path}: the template is there; its sheet 填表说明 says how to fill it in.`);
  return EXIT.DONE;
}
