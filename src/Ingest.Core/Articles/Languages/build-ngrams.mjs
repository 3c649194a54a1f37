// Derives ngrams.bin, the table behind LanguageIdentifier, from the n-gram scores of the npm package eld (Apache-2.0, see NOTICE).
//   npm pack eld@2.1.0 && tar xzf eld-2.1.0.tgz && node build-ngrams.mjs package
// Languages that their script alone tells apart need no n-grams and are left out.
//
// ngrams.bin, little endian: "ELD1", number of languages (1 byte), their codes (2 bytes each), number of n-grams (uint32),
// the FNV-1a hashes of the n-grams' bytes in ascending order (uint32 each), where each one's scores end (uint32 each),
// then the scores: language index (1 byte), score (1 byte).
import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const source = process.argv[2];
if (!source) {
  console.error('usage: node build-ngrams.mjs <unpacked eld package>');
  process.exit(2);
}

const load = path => import(pathToFileURL(resolve(source, 'src', path)).href);
const { ngramsData } = await load('ngrams/large.js');
const { dictionary } = await load('dictionary.js');

const toldByScript = new Set(['am', 'bn', 'el', 'gu', 'he', 'hy', 'ja', 'ka', 'kn', 'ko', 'lo', 'ml', 'or', 'pa', 'ta', 'te', 'th', 'zh']);
const byteOf = new Map(dictionary.map((character, byte) => [character, byte]).filter(([character]) => character !== ' '));
byteOf.set(' ', 0x20);

const codes = Object.values(ngramsData.languages).filter(code => !toldByScript.has(code));
const indexOf = new Map(codes.map((code, index) => [code, index]));

const fnv1a = text => {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ byteOf.get(character), 0x01000193) >>> 0;
  return hash;
};

const table = new Map();
for (const [ngram, scores] of Object.entries(ngramsData.ngrams)) {
  const kept = Object.entries(scores)
    .map(([language, score]) => [indexOf.get(ngramsData.languages[language]), score])
    .filter(([index]) => index !== undefined);
  const hash = fnv1a(ngram);
  if (kept.length > 0 && !table.has(hash))
    table.set(hash, kept);
}

const hashes = [...table.keys()].sort((left, right) => left - right);
const header = Buffer.alloc(5 + codes.length * 2 + 4);
header.write('ELD1', 0, 'ascii');
header.writeUInt8(codes.length, 4);
codes.forEach((code, index) => header.write(code, 5 + index * 2, 'ascii'));
header.writeUInt32LE(hashes.length, 5 + codes.length * 2);

const ends = Buffer.alloc(hashes.length * 4);
const keys = Buffer.alloc(hashes.length * 4);
const scores = [];
hashes.forEach((hash, index) => {
  keys.writeUInt32LE(hash, index * 4);
  for (const [language, score] of table.get(hash))
    scores.push(language, score);
  ends.writeUInt32LE(scores.length / 2, index * 4);
});

writeFileSync(resolve(dirname(fileURLToPath(import.meta.url)), 'ngrams.bin'), Buffer.concat([header, keys, ends, Buffer.from(scores)]));
console.log(`${codes.length} languages, ${hashes.length} n-grams, ${scores.length / 2} scores`);
