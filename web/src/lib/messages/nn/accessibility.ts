import type { Messages } from '../messages.ts';

export const accessibility: Messages['accessibility'] = {
  title: 'Tilgjenge',
  lead: 'Alle skal kunne svare. Her står det kva vi har testa, korleis, og kva vi ikkje veit.',
  official: {
    title: 'Dette er ikkje den offisielle tilgjengeerklæringa',
    text: 'Offentlege verksemder lagar den offisielle erklæringa hos Digitaliseringsdirektoratet og svarer sjølve for henne.',
    link: 'Til den offisielle erklæringa',
    where: 'Du finn henne på uustatus.no når arbeidsgivaren har publisert henne.',
  },
  complain: {
    title: 'Er det noko du ikkje får til?',
    text: 'Sei frå. Då kan feilen rettast, og du får ein annan måte å svare på. Skriv kva side det gjeld, men ikkje kva du har svart.',
    noContact: 'Ta kontakt med lokal HR i verksemda di.',
    authority:
      'Får du ikkje svar, kan du seie frå til tilsynet for universell utforming av IKT (uutilsynet.no). Du kan òg klage til Diskrimineringsnemnda.',
  },
  shortcomings: 'Dette veit vi at manglar',
  how: {
    title: 'Slik testar vi',
    text: (states, pages) =>
      `Ei maskin bruker sidene slik eit menneske gjer, og stoppar i ${states} tilstandar på ${pages} sider. Der ser ho på dette, kvar gong noko blir endra:`,
  },
  where: {
    title: 'Her testar vi',
    text: 'Alle tilstandane blir sett på på alle dei vanlege måtane. Det som står etter prikken, kjem i tillegg.',
    page: (page, count) => `${page} (${count})`,
  },
  criteria: {
    title: 'Krava i WCAG 2.2, nivå A og AA',
    text: (tested, byDesign, notApplicable) =>
      `${tested} krav er testa, ${byDesign} er møtte slik sidene er laga, men ikkje målte av maskin, og ${notApplicable} gjeld ikkje her. At eit krav er testa, tyder at maskina leitar etter brot og ikkje finn nokon. Om kravet er oppfylt for deg, veit berre du.`,
    verdicts: { tested: 'Testa', 'by-design': 'Ikkje målt av maskin', 'not-applicable': 'Gjeld ikkje' },
  },
};
