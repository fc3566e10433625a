import { buildSchema } from 'graphql';
import { localExecutor } from '../../src/hub/engine/executors/local-executor';

const schema = buildSchema(`
enum Way { FULL DELTA }
input Inner { way: Way! = DELTA number: Int = 7 }
input Outer { quiet: Boolean! = false inner: Inner inners: [Inner!] again: Outer }
type Query { said(input: Outer!): String  plain(number: Int): Int }
`);
const said = (_: unknown, args: unknown): string => JSON.stringify(args);
Object.assign(schema.getQueryType()?.getFields().said ?? {}, { resolve: said });

describe('defaults of input object fields', () => {
  const asked = localExecutor({ schema }).prepare('query ($input: Outer!) { said(input: $input) }');
  const answer = async (input: unknown) => {
    const { data, errors } = await asked({ input }, {});
    return errors ? errors.map(({ message }) => message) : JSON.parse(String(data?.said)).input;
  };

  it('reach the resolver, at every depth', async () => {
    expect(await answer({})).toEqual({ quiet: false });
    expect(await answer({ inner: {}, inners: [{ number: null }, { way: 'FULL' }], again: { again: {} } })).toEqual({
      quiet: false,
      inner: { way: 'DELTA', number: 7 },
      inners: [
        { way: 'DELTA', number: null },
        { way: 'FULL', number: 7 },
      ],
      again: { quiet: false, again: { quiet: false } },
    });
  });

  it('give way to what was sent', async () => {
    expect(await answer({ quiet: true, inner: { way: 'FULL', number: 1 } })).toEqual({ quiet: true, inner: { way: 'FULL', number: 1 } });
  });

  it('do not hide what is wrong', async () => {
    expect(await answer({ inner: { way: 'NONE' } })).toEqual([expect.stringContaining('NONE')]);
    expect(await answer({ quiet: null })).toEqual([expect.stringMatching(/quiet|null/i)]);
  });
});
