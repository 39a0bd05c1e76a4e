import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { ImageError, readQrCodes } from './index.ts';
import { qrPicture } from './qr-picture.ts';
import { emptyPng, png, type Shade } from './testing/png.ts';
import { registeredSample } from './testing/sample.ts';

const text = registeredSample({ seed: 7 }).printable.signedQrCode;
const code = encode(text, { ecc: 'M', border: 4 });
const paper = 255;

/** The code as it is printed, `scale` pixels a module. */
const drawn =
  (scale: number): Shade =>
  (x, y) =>
    code.data[Math.floor(y / scale)]?.[Math.floor(x / scale)] ? 0 : paper;

/** Noise that is the same at every run. */
function noise(strength: number): (shade: number) => number {
  let state = 1;
  return (shade) => {
    state = (state * 48271) % 2147483647;
    const change = (state / 2147483647 - 0.5) * strength;
    return Math.max(0, Math.min(255, Math.round(shade + change)));
  };
}

const scale = 4;
const edge = code.size * scale;
const straight = drawn(scale);
const grain = noise(120);

/** Turned by an angle, on a larger sheet, as a hand holds a telephone. */
function turned(degrees: number): Shade {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const middle = edge / 2;
  return (x, y) => {
    const [dx, dy] = [x - edge, y - edge];
    const [u, v] = [cos * dx + sin * dy + middle, cos * dy - sin * dx + middle];
    return u < 0 || v < 0 ? paper : straight(u, v);
  };
}

describe('the signed QR code is read from a picture', () => {
  test.each<[string, number, Shade]>([
    ['as it is', edge, straight],
    ['turned by a right angle', edge, (x, y) => straight(y, edge - 1 - x)],
    ['turned by any angle', 2 * edge, turned(23)],
    ['with noise', edge, (x, y) => grain(straight(x, y))],
    ['pale and grey', edge, (x, y) => 90 + straight(x, y) * 0.35],
    ['inverted', edge, (x, y) => 255 - straight(x, y)],
    ['two pixels a module', code.size * 2, drawn(2)],
    ['nine pixels a module', code.size * 9, drawn(9)],
  ])('%s', async (_name, size, shade) => {
    expect(await readQrCodes(png(size, size, shade))).toEqual([text]);
  });

  test('and from the drawing that is printed, which is large enough for any telephone', async () => {
    const { svg, width } = qrPicture(text);
    expect((width / 72) * 25.4).toBeGreaterThan(45);
    const modules = modulesOf(svg);
    const shade: Shade = (x, y) =>
      modules.has(`${Math.floor(x / scale) - 4} ${Math.floor(y / scale) - 4}`) ? 0 : paper;
    expect(await readQrCodes(png(edge, edge, shade))).toEqual([text]);
  });
});

/** The dark modules of a drawing of runs. */
function modulesOf(svg: string): Set<string> {
  const modules = new Set<string>();
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(length); at++) modules.add(`${Number(x) + at} ${y}`);
  }
  return modules;
}

test('a picture without a code has no texts', async () => {
  expect(await readQrCodes(png(300, 200, () => paper))).toEqual([]);
});

test('several codes in one picture are all read', async () => {
  const two = png(2 * edge, edge, (x, y) => straight(x % edge, y));
  expect(await readQrCodes(two)).toEqual([text, text]);
});

describe('is refused with the cure', () => {
  test.each([
    ['a text', Buffer.from('%PDF-1.7'), 'no PNG or JPEG'],
    ['nothing', new Uint8Array(), 'no PNG or JPEG'],
    ['a header alone', emptyPng(100, 100), 'broken'],
    ['the beginning of a PNG', png(200, 200, straight).subarray(0, 150), 'broken'],
    ['the beginning of a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'broken'],
    ['too many pixels', emptyPng(8000, 5001), '8000 by 5001 pixels'],
    ['impossibly many pixels', emptyPng(0x7fffffff, 0x7fffffff), 'pixels'],
    ['too many bytes', new Uint8Array(10 * 1024 * 1024 + 1), 'more than 10 MiB'],
  ])('%s', async (_name, picture, why) => {
    const reading = readQrCodes(picture);
    await expect(reading).rejects.toThrow(ImageError);
    await expect(reading).rejects.toThrow(why);
  });
});
