import { crc32, deflateSync } from 'node:zlib';

/** How dark a place of a picture is: 0 is black, 255 is white. */
export type Shade = (x: number, y: number) => number;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The head of a grey picture of eight bits. */
function head(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data[8] = 8;
  return chunk('IHDR', data);
}

/** A grey PNG. */
export function png(width: number, height: number, shade: Shade): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = shade(x, y);
  }
  const data = chunk('IDAT', deflateSync(rows));
  return Buffer.concat([signature, head(width, height), data, chunk('IEND', new Uint8Array())]);
}

/** A PNG that says it is large, and has no pixels at all. */
export const emptyPng = (width: number, height: number): Buffer =>
  Buffer.concat([signature, head(width, height), chunk('IEND', new Uint8Array())]);
