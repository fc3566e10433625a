import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mayCall } from '../../../src/notices/webhooks/addresses';
import { backOffSeconds, MOST_ATTEMPTS } from '../../../src/notices/webhooks/back-off';
import { guardedAgent } from '../../../src/notices/webhooks/guarded-agent';
import { post, type Tried } from '../../../src/notices/webhooks/post';
import { parseTarget } from '../../../src/notices/webhooks/target';
import { Receiver } from '../../support/receiver';

const PUBLIC = { networks: [], tls: true };

describe('an address', () => {
  it.each([
    ['loopback', '127.0.0.1'],
    ['loopback by another number', '127.8.9.10'],
    ['this host', '0.0.0.0'],
    ['private 10/8', '10.1.2.3'],
    ['private 172.16/12', '172.31.255.255'],
    ['private 192.168/16', '192.168.0.1'],
    ['link-local, where clouds keep their metadata', '169.254.169.254'],
    ['shared (CGNAT), where another cloud keeps its', '100.100.100.200'],
    ['benchmark', '198.18.0.1'],
    ['documentation', '203.0.113.7'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['protocol assignments', '192.0.0.192'],
    ['IPv6 loopback', '::1'],
    ['IPv6 unspecified', '::'],
    ['IPv6 unique local', 'fd00:ec2::254'],
    ['IPv6 link-local', 'fe80::1'],
    ['IPv6 link-local with a zone', 'fe80::1%eth0'],
    ['IPv6 site-local', 'fec0::1'],
    ['IPv6 multicast', 'ff02::1'],
    ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
    ['IPv4-mapped loopback in hexadecimal', '::ffff:7f00:1'],
    ['IPv4-mapped public', '::ffff:8.8.8.8'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64 of a network', '64:ff9b:1::7f00:1'],
    ['6to4 of a private one', '2002:0a00:0001::1'],
    ['Teredo', '2001:0:1::1'],
    ['documentation of IPv6', '2001:db8::1'],
    ['outside of what is global', '4000::1'],
    ['no address', 'localhost'],
  ])('that is %s is not called', (_, address) => {
    expect(mayCall(address, PUBLIC)).toBe(false);
  });

  it('that is public is called over TLS only', () => {
    for (const address of ['8.8.8.8', '120.77.1.2', '2400:3200::1']) {
      expect(mayCall(address, PUBLIC)).toBe(true);
      expect(mayCall(address, { networks: [], tls: false })).toBe(false);
    }
  });

  it('of a listed network is called, without TLS too, and no other one', () => {
    const listed = { networks: ['10.20.0.0/16', 'fd12::/16'], tls: false };
    expect(['10.20.3.4', 'fd12::1', '10.21.0.1', '::ffff:10.20.3.4', '8.8.8.8'].map((address) => mayCall(address, listed))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the address of a webhook', () => {
  const expected = (url: string, networks: readonly string[] = []): string => {
    const parsed = parseTarget(url, networks);
    return typeof parsed === 'string' ? parsed : parsed.expected;
  };

  it('is an https URL of a host', () => {
    expect(expected('https://hooks.zs.example/minsheng/changes')).toBe('https://hooks.zs.example/minsheng/changes');
    expect(expected('http://hooks.zs.example/')).toBe('https');
    expect(expected('ftp://hooks.zs.example/', ['10.0.0.0/8'])).toBe('https');
    expect(expected('changes')).toMatch(/absolute URL/);
    expect(expected(`https://h.example/${'a/'.repeat(200)}`)).toMatch(/absolute URL/);
  });

  it.each([
    ['an account', 'https://officer:word@h.example/', 'no account in it'],
    ['a query', 'https://h.example/?token=abc', 'no query and no fragment'],
    ['a fragment', 'https://h.example/#abc', 'no query and no fragment'],
    ['a number of a person', 'https://h.example/of/442099199001011238', 'a path of plain letters and digits that names nobody'],
    ['a name', 'https://h.example/%E6%B5%8B%E8%AF%95', 'a path of plain letters and digits that names nobody'],
    ['a secret in its path', `https://h.example/${'k'.repeat(41)}`, 'parts of the path of at most 40 characters'],
  ])('holds no %s, and what it was is not repeated', (_, url, words) => {
    const refused = parseTarget(url, []);
    expect(refused).toMatchObject({ code: 'BAD_WEBHOOK_URL', expected: words });
    expect(JSON.stringify(refused)).not.toMatch(/h\.example|officer|abc|4420|kkk/);
  });

  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:7f00:1]/',
    'https://169.254.169.254/latest',
  ])('is not %s, however it is written', (url) => {
    expect(expected(url)).toBe('a public address, or one of a listed network');
  });

  it('may be private, and without TLS, in a listed network', () => {
    expect(expected('http://10.20.1.1:8080/changes', ['10.20.0.0/16'])).toBe('http://10.20.1.1:8080/changes');
    expect(expected('https://10.21.1.1/', ['10.20.0.0/16'])).toBe('a public address, or one of a listed network');
  });
});

describe('a connection', () => {
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = await Receiver.start();
  });
  afterEach(() => receiver.close());

  async function tried(url: string, answers: readonly (readonly string[])[], networks: readonly string[] = []): Promise<Tried> {
    const left = [...answers];
    const resolve = async (): Promise<readonly string[]> => left.shift() ?? [];
    const agent = guardedAgent({ networks, resolve, connections: 1, patienceMs: 2000 });
    try {
      return await post({ url, headers: {}, body: '{}', dispatcher: agent, patienceMs: 2000 });
    } finally {
      await agent.destroy();
    }
  }

  it('goes to exactly the address that was looked at: a name that answers otherwise the next time gains nothing', async () => {
    const url = `http://rebinding.example:${receiver.port}/`;
    const rebinding = [['127.0.0.1'], ['192.0.2.1']];
    expect(await tried(url, rebinding, ['127.0.0.0/8'])).toMatchObject({ outcome: 'DELIVERED' });
    expect(receiver.calls[0]?.headers.host).toBe(`rebinding.example:${receiver.port}`);
  });

  it('is not made to a private address, be it the only one of a name, one of several, or written into the URL', async () => {
    const { port } = receiver;
    const forbidden = { outcome: 'FORBIDDEN_ADDRESS', status: null };
    expect(await tried(`https://h.example:${port}/`, [['127.0.0.1']])).toMatchObject(forbidden);
    expect(await tried(`https://h.example:${port}/`, [['8.8.8.8', '127.0.0.1']])).toMatchObject(forbidden);
    expect(await tried(`https://h.example:${port}/`, [['::ffff:127.0.0.1']])).toMatchObject(forbidden);
    expect(await tried(`https://127.0.0.1:${port}/`, [])).toMatchObject(forbidden);
    expect(await tried(`https://[::1]:${port}/`, [])).toMatchObject(forbidden);
    expect(await tried(`http://h.example:${port}/`, [['8.8.8.8']])).toMatchObject(forbidden);
    expect(await tried(`https://h.example:${port}/`, [[]])).toMatchObject(forbidden);
    expect(receiver.calls).toEqual([]);
  });
});

describe('the back-off', () => {
  it('grows to six hours, ends after twelve tries and about a day, and a random half of each pause is left out', () => {
    const pauses = (random: number): number[] => Array.from({ length: MOST_ATTEMPTS - 1 }, (_, i) => backOffSeconds(i + 1, random));
    expect(pauses(0)).toEqual([10, 30, 90, 270, 810, 2430, 7290, 21600, 21600, 21600, 21600]);
    expect(pauses(0).reduce((sum, each) => sum + each) / 3600).toBeCloseTo(27.04, 1);
    expect(pauses(1)).toEqual(pauses(0).map((each) => each / 2));
  });
});

describe('docs/webhooks.md', () => {
  it('has an example that verifies what is sent, and nothing else', () => {
    const [, code = ''] = /```js\n([\s\S]+?)```/.exec(readFileSync(join(__dirname, '..', '..', '..', 'docs', 'webhooks.md'), 'utf8')) ?? [];
    const isGenuine = new Function('require', `${code}; return isGenuine;`)(require);
    const header = 't=1700000000,v1=0f16f5b4c9fa8a3a0ac1d9b5e3b4a8f5a7a5a1e6a1d4c3b2a1908f7e6d5c4b3a';
    expect(isGenuine(header, '{}', 'whsec_x', 1700000000)).toBe(false);
    const { createHmac } = require('node:crypto');
    const good = createHmac('sha256', 'whsec_x').update('1700000000.{}').digest('hex');
    expect(isGenuine(`t=1700000000,v1=${good}`, '{}', 'whsec_x', 1700000299)).toBe(true);
    expect(isGenuine(`t=1700000000,v1=00,v1=${good}`, '{}', 'whsec_x', 1700000299)).toBe(true);
    expect(isGenuine(`t=1700000000,v1=${good}`, '{}', 'whsec_x', 1700000301)).toBe(false);
    expect(isGenuine(`t=1700000001,v1=${good}`, '{}', 'whsec_x', 1700000001)).toBe(false);
  });
});
