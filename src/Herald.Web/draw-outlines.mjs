// Writes the outlines of the display font's letters for the pictures that the server draws (Ui/Drawing):
// node draw-outlines.mjs FOLDER. One file for each weight; Ui/Drawing/LetterReader.cs reads them.
//
//   "HLT1", units per em u16, ascent i16, descent i16, letters u16, kernings u16
//   per letter: code point u16, advance u16, segments u16, each: kind u8 (0 move, 1 line, 2 curve) and its points i16
//   per kerning: left u16, right u16, units i16
// All little-endian, y upwards.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';

const folder = process.argv[2];
const weights = { medium: 500, bold: 700 };
const scripts = ['latin', 'latin-ext'];
const kinds = { moveTo: 0, lineTo: 1, quadraticCurveTo: 2 };
// Pairs of these are what most words are made of; each further letter would cost the build and the file more than anybody sees.
const kerned = [...range(0x20, 0x7e), ...range(0xc0, 0xff)];

function* range(first, last) {
  for (let code = first; code <= last; code++) yield code;
}

function fontOf(script, weight) {
  const file = `node_modules/@fontsource/bricolage-grotesque/files/bricolage-grotesque-${script}-${weight}-normal.woff`;
  return fontkit.create(readFileSync(file));
}

const u16 = value => { const bytes = Buffer.alloc(2); bytes.writeUInt16LE(Math.round(value)); return bytes; };
const i16 = value => { const bytes = Buffer.alloc(2); bytes.writeInt16LE(Math.round(value)); return bytes; };

function segmentsOf(glyph) {
  const drawn = glyph.path.commands.filter(segment => segment.command !== 'closePath');
  const parts = drawn.flatMap(({ command, args }) => {
    if (!(command in kinds)) throw new Error(`A segment '${command}' in glyph ${glyph.name}: lines and quadratic curves are known.`);
    return [Buffer.from([kinds[command]]), ...args.map(i16)];
  });
  return Buffer.concat([u16(drawn.length), ...parts]);
}

function lettersOf(fonts) {
  const letters = new Map();
  for (const font of fonts) {
    for (const code of font.characterSet.filter(code => code >= 0x20 && code <= 0xffff && !letters.has(code))) {
      const glyph = font.glyphForCodePoint(code);
      letters.set(code, Buffer.concat([u16(code), u16(glyph.advanceWidth), segmentsOf(glyph)]));
    }
  }
  return [...letters.entries()].sort(([one], [other]) => one - other).map(([, bytes]) => bytes);
}

function kerningsOf(font) {
  const known = kerned.filter(code => font.hasGlyphForCodePoint(code));
  return known.flatMap(left => known.flatMap(right => {
    const { glyphs, positions } = font.layout(String.fromCodePoint(left, right));
    const units = glyphs.length === 2 ? positions[0].xAdvance - glyphs[0].advanceWidth : 0;
    return units ? [Buffer.concat([u16(left), u16(right), i16(units)])] : [];
  }));
}

mkdirSync(folder, { recursive: true });
for (const [name, weight] of Object.entries(weights)) {
  const fonts = scripts.map(script => fontOf(script, weight));
  const [letters, kernings] = [lettersOf(fonts), kerningsOf(fonts[0])];
  const head = [Buffer.from('HLT1'), u16(fonts[0].unitsPerEm),
    i16(fonts[0].ascent), i16(fonts[0].descent), u16(letters.length), u16(kernings.length)];
  // Several builds may write at once: each its own file, which then takes the name.
  const written = join(folder, `${name}.${process.pid}`);
  writeFileSync(written, Buffer.concat([...head, ...letters, ...kernings]));
  renameSync(written, join(folder, `${name}.letters`));
}
