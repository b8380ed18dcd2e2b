/**
 * Draws the two icons of the Teams app, a lighthouse of our own, and writes them beside this file:
 * `node adapters/teams/manifest/icons.ts`. Shapes are in a square of side 1, the origin at the top left.
 */
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];
type Point = readonly [x: number, y: number];
interface Shape {
  readonly points: readonly Point[];
  readonly colour: Colour;
}

const navy: Colour = [11, 60, 93, 255];
const white: Colour = [255, 255, 255, 255];
const red: Colour = [214, 69, 65, 255];
const amber: Colour = [255, 200, 60, 255];
const nothing: Colour = [255, 255, 255, 0];

/** Half the tower's width at a height: it grows wider downwards. */
const half = (y: number): number => 0.085 + (y - 0.4) * 0.13;
const tower = (top: number, bottom: number): readonly Point[] =>
  [[0.5 - half(top), top], [0.5 + half(top), top], [0.5 + half(bottom), bottom], [0.5 - half(bottom), bottom]];
const box = (left: number, top: number, right: number, bottom: number): readonly Point[] =>
  [[left, top], [right, top], [right, bottom], [left, bottom]];
const roof: readonly Point[] = [[0.5, 0.13], [0.6, 0.23], [0.4, 0.23]];
const lamp = box(0.43, 0.25, 0.57, 0.36);
const gallery = box(0.38, 0.37, 0.62, 0.4);
const ground = box(0.26, 0.83, 0.74, 0.87);
const rightBeam: readonly Point[] = [[0.6, 0.29], [0.9, 0.19], [0.9, 0.4], [0.6, 0.32]];
const leftBeam = rightBeam.map(([x, y]): Point => [1 - x, y]);

const colourShapes: readonly Shape[] = [
  { points: leftBeam, colour: amber }, { points: rightBeam, colour: amber },
  { points: roof, colour: red }, { points: lamp, colour: amber }, { points: gallery, colour: white },
  { points: tower(0.41, 0.83), colour: white },
  { points: tower(0.48, 0.57), colour: red }, { points: tower(0.66, 0.75), colour: red },
  { points: ground, colour: white },
];

const outlineShapes: readonly Shape[] = [
  leftBeam, rightBeam, roof, gallery, tower(0.42, 0.53), tower(0.6, 0.68), tower(0.75, 0.83), ground,
  box(0.43, 0.25, 0.46, 0.36), box(0.54, 0.25, 0.57, 0.36),
].map(points => ({ points, colour: white }));

/** The colour icon: 192 by 192 pixels, the ground filled. Source of both sizes: the Teams app manifest. */
export function colourIcon(): Uint8Array {
  return png(192, draw(192, colourShapes, navy));
}

/** The outline icon: 32 by 32 pixels, white on nothing. */
export function outlineIcon(): Uint8Array {
  return png(32, draw(32, outlineShapes, nothing));
}

/** Pixels row by row, four bytes each; edges are smoothed by 4 by 4 samples a pixel. */
function draw(size: number, shapes: readonly Shape[], behind: Colour): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  const offsets = [0.125, 0.375, 0.625, 0.875];
  for (let at = 0; at < size * size; at += 1) {
    const [x, y] = [at % size, Math.floor(at / size)];
    const samples = offsets.flatMap(dy => offsets.map(dx => colourAt([(x + dx) / size, (y + dy) / size], shapes, behind)));
    pixels.set(mix(samples), at * 4);
  }
  return pixels;
}

function colourAt(point: Point, shapes: readonly Shape[], behind: Colour): Colour {
  return shapes.findLast(({ points }) => isInside(point, points))?.colour ?? behind;
}

/** Even-odd rule: a ray to the right crosses the outline an odd number of times. */
function isInside([x, y]: Point, points: readonly Point[]): boolean {
  return points.filter(([x1, y1], at) => {
    const [x2, y2] = points[(at + 1) % points.length] ?? [x1, y1];
    return (y1 > y) !== (y2 > y) && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
  }).length % 2 === 1;
}

/** The mean of colours, each weighted by how opaque it is; white where nothing is, as the outline icon must be. */
function mix(colours: readonly Colour[]): Colour {
  const alpha = colours.reduce((sum, colour) => sum + colour[3], 0);
  const channel = (at: 0 | 1 | 2): number =>
    alpha === 0 ? 255 : Math.round(colours.reduce((sum, colour) => sum + colour[at] * colour[3], 0) / alpha);
  return [channel(0), channel(1), channel(2), Math.round(alpha / colours.length)];
}

/** A PNG of 8-bit RGBA rows, none of them filtered. Source: the PNG specification, chunks IHDR, IDAT and IEND. */
function png(size: number, pixels: Uint8Array): Uint8Array {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0]);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  const rows = Array.from({ length: size }, (_, y) => [Buffer.from([0]), pixels.subarray(y * size * 4, (y + 1) * size * 4)]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.concat(rows.flat()));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

if (import.meta.main) {
  writeFileSync(new URL('color.png', import.meta.url), colourIcon());
  writeFileSync(new URL('outline.png', import.meta.url), outlineIcon());
}
