import type { FindingRule } from '@takhoyde/survey-definitions';
import { findingPlace } from './finding-place.ts';

/** For each rule: what is wrong, and how to mend it. A rule without words does not compile. */
const rules = {
  'wrong-shape': {
    what: 'Noe mangler eller har feil form.',
    mend: 'Se hva som står på dette stedet, og sammenlign med en fil som er lastet ned herfra.',
  },
  'unknown-field': {
    what: 'Her står noe vi ikke kjenner.',
    mend: 'Se etter skrivefeil i navnet på feltet, eller ta feltet bort.',
  },
  'too-deep': {
    what: 'Filen er dypere eller større enn noe spørreskjema.',
    mend: 'Kontroller at det er riktig fil.',
  },
  'missing-language': {
    what: 'En tekst mangler på ett av de tre språkene.',
    mend: 'Skriv teksten på bokmål, nynorsk og engelsk. Den som velger språket, skal ikke møte et hull.',
  },
  untranslated: {
    what: 'Teksten er lik den på bokmål, så den ser ikke ut til å være oversatt.',
    mend: 'Oversett teksten.',
  },
  'placeholders-differ': {
    what: 'Et ord i klammer, som {dato}, står ikke i alle språkene.',
    mend: 'Sett inn de samme ordene i klammer i alle tre språk.',
  },
  'text-unreadable': {
    what: 'Teksten har usynlige tegn, eller ingenting som kan leses.',
    mend: 'Skriv teksten på nytt, uten å lime den inn fra et annet program.',
  },
  'text-too-long': {
    what: 'Teksten er for lang for en telefon.',
    mend: 'Kort den ned. Det er plass til 120 tegn i en påstand, 64 i et svaralternativ, 60 i en overskrift og 160 i en hjelpetekst.',
  },
  'same-text': {
    what: 'To spørsmål har de samme ordene på minst ett språk.',
    mend: 'Skriv det ene om, eller ta det ut. Den som svarer, kan ikke skille dem.',
  },
  'repeated-id': {
    what: 'To ting har samme kjennetegn.',
    mend: 'Gi den ene et nytt kjennetegn. Et kjennetegn betyr én ting, for alltid.',
  },
  'dangling-id': {
    what: 'Her vises det til noe som ikke finnes i skjemaet.',
    mend: 'Rett kjennetegnet, eller ta inn det som mangler.',
  },
  'item-asked-twice': {
    what: 'Spørsmålet blir stilt to ganger.',
    mend: 'La det stå i én del, og ta det ut av den andre.',
  },
  'item-asked-nowhere': {
    what: 'Spørsmålet er med i skjemaet, men blir aldri stilt.',
    mend: 'Legg det i en del, eller ta det ut.',
  },
  'section-empty': {
    what: 'Delen har ingen spørsmål.',
    mend: 'Legg spørsmål i den, eller ta den bort.',
  },
  'languages-unclear': {
    what: 'Det er uklart hvilke språk skjemaet har.',
    mend: 'Før opp hvert språk én gang. Språket skjemaet åpner i, må være med.',
  },
  'condition-malformed': {
    what: 'Regelen for når dette vises, kan ikke leses.',
    mend: 'Skriv den om. Den kan spørre om leder eller medarbeider, om et tidligere svar, og om det er første måling.',
  },
  'condition-too-deep': {
    what: 'Regelen for når dette vises, er for innviklet til at noen kan kontrollere den.',
    mend: 'Del den opp, eller gjør den enklere.',
  },
  'condition-unknown': {
    what: 'Regelen spør om noe som ikke finnes.',
    mend: 'Se etter skrivefeil i spørsmålet eller svaret den viser til.',
  },
  'condition-wrong-word': {
    what: 'Regelen spør på en måte som ikke passer til spørsmålet.',
    mend: 'For spørsmål med flere svar spør regelen om et svar er med. For andre spør den om svaret er ett av flere. Fritekst kan den ikke spørre om.',
  },
  'condition-on-later-item': {
    what: 'Regelen viser til et spørsmål som først kommer senere.',
    mend: 'Flytt spørsmålet den viser til, lenger fram.',
  },
  'condition-on-structure': {
    what: 'Regelen spør om enhet eller nivå.',
    mend: 'Spør heller om det gjelder ledere eller medarbeidere. Enhetene endrer seg, skjemaet skal ikke gjøre det.',
  },
  'condition-on-rotated-item': {
    what: 'Regelen bygger på et spørsmål som bare noen får.',
    mend: 'La alle få spørsmålet regelen viser til, eller legg begge i samme bolk.',
  },
  'shown-to-nobody': {
    what: 'Spørsmålet blir ikke vist til noen.',
    mend: 'Spørsmålet er for den ene gruppen, men regelen viser det til den andre. Rett den ene av dem.',
  },
  'restricted-item-reachable': {
    what: 'Antallet svar på et oppfølgingsspørsmål kan røpe et svar som skal være skjermet.',
    mend: 'Skjerm oppfølgingsspørsmålet på samme måte som spørsmålet det bygger på.',
  },
  'scale-uneven': {
    what: 'Trinnene på svarskalaen er ikke like store.',
    mend: 'Bruk jevne trinn i stigende rekkefølge. Ellers betyr ikke gjennomsnittet noe.',
  },
  'scale-side-unknown': {
    what: 'Skalaen kaller et trinn gunstig eller ugunstig, men trinnet finnes ikke.',
    mend: 'Vis til trinn som finnes på skalaen.',
  },
  'scale-sides-overlap': {
    what: 'Et trinn er både gunstig og ugunstig.',
    mend: 'La hvert trinn høre til én side.',
  },
  'scale-sides-crossed': {
    what: 'Ugunstige trinn ligger over gunstige.',
    mend: 'Snu påstanden i stedet for skalaen.',
  },
  'scale-without-way-out': {
    what: 'Svarskalaen mangler «Vet ikke / ikke relevant».',
    mend: 'Legg det til. Ingen skal presses til å mene noe.',
  },
  'single-needs-one-list': {
    what: 'Spørsmålet har enten ingen svar å velge mellom, eller to lister.',
    mend: 'Gi det en svarskala eller egne svaralternativer, én av delene.',
  },
  'max-too-high': {
    what: 'Man kan velge flere svar enn det finnes.',
    mend: 'Sett ned antallet, eller legg til svaralternativer.',
  },
  'reserved-option': {
    what: 'Et svaralternativ har kjennetegnet NA, som betyr «Vet ikke / ikke relevant».',
    mend: 'Gi svaralternativet et annet kjennetegn.',
  },
  'choice-without-way-out': {
    what: 'Det mangler et svar for dem som ikke vil eller kan velge.',
    mend: 'Legg til «Ingen av disse» eller «Vil ikke svare».',
  },
  'answer-required': {
    what: 'Spørsmålet må besvares.',
    mend: 'Gjør det frivillig. Alle svar er frivillige.',
  },
  'item-in-no-dimension': {
    what: 'Påstanden teller ikke i noe tema.',
    mend: 'Legg den til et tema, eller ta den ut. Ingen skal svare til ingen nytte.',
  },
  'dimension-too-small': {
    what: 'Temaet har bare én påstand.',
    mend: 'Ta inn en påstand til, eller si at temaet hviler på én.',
  },
  'dimension-not-single': {
    what: 'Temaet skal hvile på én påstand, men har flere eller ingen.',
    mend: 'La én påstand stå, eller gjør temaet til et med flere.',
  },
  'dimension-counts-twice': {
    what: 'En påstand teller to ganger i temaet.',
    mend: 'La den stå én gang.',
  },
  'dimension-holds-unscored': {
    what: 'Temaet har med et spørsmål som ikke gir poeng.',
    mend: 'Ta spørsmålet ut av temaet. Bare påstander på en skala med poeng kan telle.',
  },
  'min-answered-unreachable': {
    what: 'Temaet krever flere svar enn det har påstander.',
    mend: 'Sett ned kravet.',
  },
  'dimension-mixes-scales': {
    what: 'Påstandene i temaet har forskjellige svarskalaer.',
    mend: 'Bruk samme skala, eller del temaet i to.',
  },
  'dimension-mixes-perspectives': {
    what: 'Temaet blander lederes syn på seg selv med andres syn på dem.',
    mend: 'Del temaet i to.',
  },
  'dimension-mixes-audiences': {
    what: 'Påstandene i temaet er for forskjellige grupper.',
    mend: 'Del temaet i ett for ledere og ett for medarbeidere.',
  },
  'reversed-without-counterpart': {
    what: 'Påstanden er snudd og står ikke sammen med noen som ikke er det.',
    mend: 'Sett den sammen med en påstand som ikke er snudd, på samme skala.',
  },
  'pair-incomplete': {
    what: 'Paret er ikke helt. Det skal ha én påstand for ledere om seg selv, og én for andre om lederne.',
    mend: 'Ta inn den som mangler, eller ta ut begge.',
  },
  'view-not-about-leaders': {
    what: 'Påstanden handler om ledere, men er ikke merket slik.',
    mend: 'Merk den som om ledere, så den bare vises der det er mange nok ledere.',
  },
  'matrix-uneven': {
    what: 'Det er et hull i rutenettet: de samme spørsmålene blir ikke stilt om alt.',
    mend: 'Still hvert spørsmål nøyaktig én gang om hvert område.',
  },
  'open-in-sensitive': {
    what: 'Et følsomt skjema har et felt for fri tekst.',
    mend: 'Ta feltet ut. Ellers kan skjemaet ta imot saker, og det skal det ikke.',
  },
  'open-unmoderated': {
    what: 'Fri tekst vises uten at noen har lest den.',
    mend: 'Slå på gjennomlesing.',
  },
  'open-without-notice': {
    what: 'Det mangler en tekst om hva som ikke skal skrives i feltet.',
    mend: 'Legg til en hjelpetekst over feltet.',
  },
  'open-without-release-rule': {
    what: 'Det er ikke bestemt hvem som får se fri tekst.',
    mend: 'Bestem hvor langt ned i organisasjonen den kan vises.',
  },
  'minutes-understated': {
    what: 'Skjemaet lover kortere tid enn det tar.',
    mend: 'Sett opp minuttene, eller ta ut spørsmål.',
  },
  'pulse-length': {
    what: 'En puls skal ha 8–12 påstander for hver medarbeider.',
    mend: 'Ta inn eller ta ut påstander, til en medarbeider møter mellom 8 og 12.',
  },
  'local-item-compared': {
    what: 'En lokal påstand er med i det som sammenlignes, eller styrer hvem som får et felles spørsmål.',
    mend: 'Ta den ut av temaet, eller la det felles spørsmålet gå til alle. Lokale påstander sammenlignes ikke.',
  },
  'too-many-local-items': {
    what: 'Virksomheten har flere enn tre lokale påstander.',
    mend: 'Ta ut noen, til det er høyst tre igjen.',
  },
  'virksomhet-not-local': {
    what: 'Spørsmålet gjelder én virksomhet, men er ikke merket som lokalt.',
    mend: 'Merk det som lokalt, eller still det til alle.',
  },
  'equivalence-backwards': {
    what: 'Beslutningen viser til en ordlyd som ikke finnes, eller går fra ny til gammel.',
    mend: 'Rett hvilke to utgaver av spørsmålet beslutningen gjelder.',
  },
  'rotation-overlaps': {
    what: 'Et spørsmål står i mer enn én bolk.',
    mend: 'La det stå i én bolk, eller la alle få det.',
  },
  'rotation-holds-core': {
    what: 'Et av kjernespørsmålene går på omgang, så bare noen får det.',
    mend: 'La alle få kjernespørsmålene. De bærer utviklingen over tid.',
  },
  'core-item-missing': {
    what: 'Et av kjernespørsmålene er tatt ut.',
    mend: 'Ta det inn igjen. Uten det kan ikke målingen sammenlignes med den forrige.',
  },
  'core-item-changed': {
    what: 'Et av kjernespørsmålene er endret, eller er ikke lenger et kjernespørsmål.',
    mend: 'Sett det tilbake slik det var i forrige versjon, med samme ord og stilt til de samme.',
  },
  'reworded-without-revision': {
    what: 'Ordlyden er endret, men spørsmålet har samme utgavenummer.',
    mend: 'Sett opp utgavenummeret. Da ser alle at det er en ny ordlyd.',
  },
  'version-not-raised': {
    what: 'Versjonsnummeret er for lavt for det som er endret.',
    mend: 'Bruk versjonsnummeret som er foreslått, eller et høyere.',
  },
  'id-means-other': {
    what: 'Kjennetegnet hører til et annet spørsmål.',
    mend: 'Gi spørsmålet et nytt kjennetegn. Ellers blander vi svar på to forskjellige spørsmål.',
  },
  'guard-lowered': {
    what: 'Spørsmålet er dårligere beskyttet enn ellers.',
    mend: 'Sett tilbake grensene det har hatt. De som svarer, er lovet minst det samme.',
  },
} satisfies Record<FindingRule, { what: string; mend: string }>;

export const findings = { place: findingPlace, rules };
