// Writes folds.txt, the table behind Folding: which characters are one letter to a reader who does not look at case, accents and forms.
//   node build-folds.mjs
// A line is what they fold to, a tab, then the characters that do. What is only another case of itself is left to .NET.
import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// Letters of their own, though Unicode can take them apart: ñ, й, ї, ў.
const kept = ['n\u0303', 'и\u0306', 'і\u0308', 'у\u0306'];
const dropped = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u093c\u09bc\u0a3c]/gu;

const own = new Map(Object.entries({
  ı: 'i', İ: 'i', ł: 'l', đ: 'd', ð: 'd', ø: 'o', ħ: 'h', ŧ: 't', ŋ: 'n', ĸ: 'k', ß: 'ss', ẞ: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ə: 'a',
  ς: 'σ', 'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ې': 'ي', 'ک': 'ك', 'ڪ': 'ك', 'ة': 'ه', 'ە': 'ه', 'ۀ': 'ه', 'ؤ': 'و', 'ئ': 'ي',
  'װ': 'וו', 'ױ': 'וי', 'ײ': 'יי', 'ך': 'כ', 'ם': 'מ', 'ן': 'נ', 'ף': 'פ', 'ץ': 'צ',
}));

const isKana = code => (code >= 0x3040 && code <= 0x30ff);
const isHangul = code => (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3130 && code <= 0x318f) || (code >= 0xac00 && code <= 0xd7ff);

function fold(character) {
  const lower = character.toLowerCase();
  let folded = '';
  for (const letter of lower.normalize(character >= '\uff65' && character <= '\uff9f' ? 'NFKC' : 'NFKD').normalize('NFC').toLowerCase())
    folded += own.get(letter) ?? foldLetter(letter);
  return folded;
}

function foldLetter(letter) {
  const apart = letter.normalize('NFD');
  if (kept.includes(apart) || isKana(letter.codePointAt(0)) || isHangul(letter.codePointAt(0)))
    return letter;
  return [...apart.replace(dropped, '')].map(part => own.get(part) ?? part).join('');
}

const digit = code => /\p{Nd}/u.test(String.fromCodePoint(code)) ? String(digitOf(code)) : null;
function digitOf(code) {
  let zero = code;
  while (zero > 0x2f && code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)))
    zero--;
  return (code - zero) % 10;
}

const groups = new Map();
for (let code = 0x80; code < 0xfff0; code++) {
  const character = String.fromCodePoint(code);
  if (!/[\p{L}\p{N}]/u.test(character) || isKana(code) || isHangul(code))
    continue;
  const folded = (digit(code) ?? fold(character)).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  if (folded !== '' && folded !== character.toLowerCase())
    groups.set(folded, (groups.get(folded) ?? '') + character);
}

const lines = [...groups].sort(([left], [right]) => (left < right ? -1 : 1)).map(([to, from]) => `${to}\t${from}\n`);
writeFileSync(resolve(dirname(fileURLToPath(import.meta.url)), 'folds.txt'), lines.join(''));
