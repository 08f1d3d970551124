import { describe, expect, test } from 'vitest';
import { invitationSms, personalLinkOf, type InvitationFacts } from './invitation-letter.ts';
import { writeLetter } from './message-writers.ts';

const facts: InvitationFacts = {
  waveId: 'w1',
  title: { nb: 'Puls <høst> & "vår"', nn: 'Puls haust', en: 'Autumn pulse' },
  closesAt: new Date('2026-12-01T22:30:00Z'),
  minutes: 3,
  answersForMean: 6,
  keyFingerprint: 'a1b2'.repeat(16),
  origin: 'https://takhoyde.example',
  senderName: 'Småby kommune',
  link: personalLinkOf('https://takhoyde.example', 'w1', '7'.repeat(26), 'a1b2'.repeat(16)),
};

/** What may not be said to employees, since it would not hold: docs/anonymity.md. */
const forbidden = /anonym|100 ?%|umulig|umogleg|impossible|ingen kan sjå at|ingen kan se at|nobody can see/iu;

describe.each(['nb', 'nn', 'en'] as const)('the invitation in %s', (language) => {
  const { subject, text, html } = writeLetter('invitation', facts, [language]);

  test('says who invites to what, until when, how long it takes, and whose link it is', () => {
    expect(subject).toContain(facts.title[language]);
    for (const told of [facts.title[language], facts.link, facts.senderName, '2026', ' 3 ', 'a1b2 a1b2'])
      expect(text).toContain(told);
    expect(text).toMatch(/personlig|personleg|personal/u);
  });

  test('promises what holds and nothing more, in the letter and in the short message', () => {
    expect(`${subject}${text}${html}${invitationSms(facts, language)}`).not.toMatch(forbidden);
    expect(text).toMatch(
      /Vi lagrer ikke hvem som har levert|Vi lagrar ikkje kven som har levert|We do not store who has submitted/u,
    );
  });

  test('says the same as plain text and as HTML', () => {
    const words = html
      .replaceAll(/<[^>]+>/gu, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    const sentences = text.split('\n').filter((line) => line !== '' && !line.startsWith('https:') && !line.endsWith(':'));
    for (const sentence of sentences) expect(words).toContain(sentence);
    expect(html).toContain(`<html lang="${language}">`);
  });

  test('carries the whole fingerprint of the keys, in the letter in groups of four', () => {
    expect(text).toContain('a1b2 '.repeat(16).trim());
    expect(html).toContain('a1b2 '.repeat(16).trim());
    expect(invitationSms(facts, language)).toContain('a1b2'.repeat(16));
  });

  test('fits in two short messages with a link of usual length', () => {
    expect(invitationSms({ ...facts, title: { nb: 'Puls', nn: 'Puls', en: 'Pulse' } }, language).length).toBeLessThanOrEqual(306);
  });
});

test('a title that looks like markup is shown as it is written', () => {
  expect(writeLetter('invitation', facts, ['nb']).html).toContain('Puls &lt;høst&gt; &amp; &quot;vår&quot;');
});

test('the last day is told as it is in Norway', () => {
  expect(writeLetter('invitation', facts, ['nb']).text).toContain('1. desember 2026'); // 23.30 in Oslo, the day after in UTC+2
});
