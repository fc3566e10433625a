import { createMac } from '../../src/identity/mac';
import { ShortSeal } from '../../src/identity/short-seal';

const mac = createMac('HMAC-SHA-256', Buffer.alloc(32, 7));

describe('a short text under a seal', () => {
  it('is read again by whoever has the key, for the same use', () => {
    const sealed = new ShortSeal(mac, 'pages').write('1234.5678');
    expect(new ShortSeal(createMac('HMAC-SHA-256', Buffer.alloc(32, 7)), 'pages').read(sealed)).toBe('1234.5678');
    expect(new ShortSeal(mac, 'other pages').read(sealed)).toBeNull();
    expect(new ShortSeal(createMac('HMAC-SHA-256', Buffer.alloc(32, 8)), 'pages').read(sealed)).toBeNull();
  });

  it('is of any length up to 80 characters, one after the other', () => {
    const seal = new ShortSeal(mac, 'lengths');
    const texts = Array.from({ length: 81 }, (_, length) => 'é'.repeat(length));
    const sealed = texts.map((text) => seal.write(text));
    expect(sealed.map((each) => seal.read(each))).toEqual(texts);
    expect(() => seal.write('x'.repeat(81))).toThrow('expected at most 80 characters, got 81');
  });

  it('is told from every text that differs in one character, is cut short, or is longer', () => {
    const seal = new ShortSeal(mac, 'changed');
    const bytes = Buffer.from(seal.write('17.42'), 'base64url');
    for (const [place, byte] of bytes.entries()) {
      const changed = Buffer.from(bytes);
      changed[place] = byte ^ 1;
      expect(seal.read(changed.toString('base64url'))).toBeNull();
    }
    for (let length = 0; length < bytes.length; length++) expect(seal.read(bytes.subarray(0, length).toString('base64url'))).toBeNull();
    expect(seal.read(Buffer.concat([bytes, Buffer.from('0')]).toString('base64url'))).toBeNull();
    expect(seal.read(Buffer.alloc(200).toString('base64url'))).toBeNull();
  });
});
