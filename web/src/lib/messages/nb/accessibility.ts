export const accessibility = {
  title: 'Tilgjengelighet',
  lead: 'Alle skal kunne svare. Her står det hva vi har testet, hvordan, og hva vi ikke vet.',
  official: {
    title: 'Dette er ikke den offisielle tilgjengelighetserklæringen',
    text: 'Offentlige virksomheter lager den offisielle erklæringen hos Digitaliseringsdirektoratet og svarer selv for den.',
    link: 'Til den offisielle erklæringen',
    where: 'Du finner den på uustatus.no når arbeidsgiveren har publisert den.',
  },
  complain: {
    title: 'Er det noe du ikke får til?',
    text: 'Si fra. Da kan feilen rettes, og du får en annen måte å svare på. Skriv hvilken side det gjelder, men ikke hva du har svart.',
    noContact: 'Ta kontakt med lokal HR i virksomheten din.',
    authority:
      'Får du ikke svar, kan du si fra til tilsynet for universell utforming av IKT (uutilsynet.no). Du kan også klage til Diskrimineringsnemnda.',
  },
  shortcomings: 'Dette vet vi at mangler',
  how: {
    title: 'Slik tester vi',
    text: (states: string, pages: string) =>
      `En maskin bruker sidene slik et menneske gjør, og stopper i ${states} tilstander på ${pages} sider. Der ser den på dette, hver gang noe endres:`,
  },
  where: {
    title: 'Her tester vi',
    text: 'Alle tilstandene blir sett på i alle de vanlige måtene. Det som står etter prikken, kommer i tillegg.',
    page: (page: string, count: string) => `${page} (${count})`,
  },
  criteria: {
    title: 'Kravene i WCAG 2.2, nivå A og AA',
    text: (tested: string, byDesign: string, notApplicable: string) =>
      `${tested} krav er testet, ${byDesign} er møtt slik sidene er laget, men ikke målt av maskin, og ${notApplicable} gjelder ikke her. At et krav er testet, betyr at maskinen leter etter brudd og ikke finner noen. Om kravet er oppfylt for deg, vet bare du.`,
    verdicts: { tested: 'Testet', 'by-design': 'Ikke målt av maskin', 'not-applicable': 'Gjelder ikke' },
  },
};
