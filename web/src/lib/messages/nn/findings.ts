import type { Messages } from '../messages.ts';
import { findingPlace } from './finding-place.ts';

const rules: Messages['findings']['rules'] = {
  'wrong-shape': {
    what: 'Noko manglar eller har feil form.',
    mend: 'Sjå kva som står på denne staden, og samanlikn med ei fil som er lasta ned herifrå.',
  },
  'unknown-field': {
    what: 'Her står noko vi ikkje kjenner.',
    mend: 'Sjå etter skrivefeil i namnet på feltet, eller ta feltet bort.',
  },
  'too-deep': {
    what: 'Fila er djupare eller større enn noko spørjeskjema.',
    mend: 'Kontroller at det er rett fil.',
  },
  'missing-language': {
    what: 'Ein tekst manglar på eitt av dei tre språka.',
    mend: 'Skriv teksten på bokmål, nynorsk og engelsk. Den som vel språket, skal ikkje møte eit hol.',
  },
  untranslated: {
    what: 'Teksten er lik den på bokmål, så han ser ikkje ut til å vere omsett.',
    mend: 'Omset teksten.',
  },
  'placeholders-differ': {
    what: 'Eit ord i klammer, som {dato}, står ikkje i alle språka.',
    mend: 'Set inn dei same orda i klammer i alle tre språk.',
  },
  'text-unreadable': {
    what: 'Teksten har usynlege teikn, eller ingenting som kan lesast.',
    mend: 'Skriv teksten på nytt, utan å lime han inn frå eit anna program.',
  },
  'text-too-long': {
    what: 'Teksten er for lang for ein telefon.',
    mend: 'Kort han ned. Det er plass til 120 teikn i ein påstand, 64 i eit svaralternativ, 60 i ei overskrift og 160 i ein hjelpetekst.',
  },
  'same-text': {
    what: 'To spørsmål har dei same orda på minst eitt språk.',
    mend: 'Skriv det eine om, eller ta det ut. Den som svarar, kan ikkje skilje dei.',
  },
  'repeated-id': {
    what: 'To ting har same kjenneteikn.',
    mend: 'Gi den eine eit nytt kjenneteikn. Eit kjenneteikn betyr éin ting, for alltid.',
  },
  'dangling-id': {
    what: 'Her blir det vist til noko som ikkje finst i skjemaet.',
    mend: 'Rett kjenneteiknet, eller ta inn det som manglar.',
  },
  'item-asked-twice': {
    what: 'Spørsmålet blir stilt to gonger.',
    mend: 'La det stå i éin del, og ta det ut av den andre.',
  },
  'item-asked-nowhere': {
    what: 'Spørsmålet er med i skjemaet, men blir aldri stilt.',
    mend: 'Legg det i ein del, eller ta det ut.',
  },
  'section-empty': {
    what: 'Delen har ingen spørsmål.',
    mend: 'Legg spørsmål i han, eller ta han bort.',
  },
  'languages-unclear': {
    what: 'Det er uklart kva språk skjemaet har.',
    mend: 'Før opp kvart språk éin gong. Språket skjemaet opnar i, må vere med.',
  },
  'condition-malformed': {
    what: 'Regelen for når dette blir vist, kan ikkje lesast.',
    mend: 'Skriv han om. Han kan spørje om leiar eller medarbeidar, om eit tidlegare svar, og om det er første måling.',
  },
  'condition-too-deep': {
    what: 'Regelen for når dette blir vist, er for innvikla til at nokon kan kontrollere han.',
    mend: 'Del han opp, eller gjer han enklare.',
  },
  'condition-unknown': {
    what: 'Regelen spør om noko som ikkje finst.',
    mend: 'Sjå etter skrivefeil i spørsmålet eller svaret han viser til.',
  },
  'condition-wrong-word': {
    what: 'Regelen spør på ein måte som ikkje passar til spørsmålet.',
    mend: 'For spørsmål med fleire svar spør regelen om eit svar er med. For andre spør han om svaret er eitt av fleire. Fritekst kan han ikkje spørje om.',
  },
  'condition-on-later-item': {
    what: 'Regelen viser til eit spørsmål som først kjem seinare.',
    mend: 'Flytt spørsmålet han viser til, lenger fram.',
  },
  'condition-on-structure': {
    what: 'Regelen spør om eining eller nivå.',
    mend: 'Spør heller om det gjeld leiarar eller medarbeidarar. Einingane endrar seg, skjemaet skal ikkje gjere det.',
  },
  'condition-on-rotated-item': {
    what: 'Regelen byggjer på eit spørsmål som berre nokre får.',
    mend: 'La alle få spørsmålet regelen viser til, eller legg begge i same bolk.',
  },
  'shown-to-nobody': {
    what: 'Spørsmålet blir ikkje vist til nokon.',
    mend: 'Spørsmålet er for den eine gruppa, men regelen viser det til den andre. Rett ein av dei.',
  },
  'restricted-item-reachable': {
    what: 'Talet på svar på eit oppfølgingsspørsmål kan røpe eit svar som skal vere skjerma.',
    mend: 'Skjerm oppfølgingsspørsmålet på same måte som spørsmålet det byggjer på.',
  },
  'scale-uneven': {
    what: 'Stega på svarskalaen er ikkje like store.',
    mend: 'Bruk jamne steg i stigande rekkjefølgje. Elles betyr ikkje gjennomsnittet noko.',
  },
  'scale-side-unknown': {
    what: 'Skalaen kallar eit steg gunstig eller ugunstig, men steget finst ikkje.',
    mend: 'Vis til steg som finst på skalaen.',
  },
  'scale-sides-overlap': {
    what: 'Eit steg er både gunstig og ugunstig.',
    mend: 'La kvart steg høyre til éi side.',
  },
  'scale-sides-crossed': {
    what: 'Ugunstige steg ligg over gunstige.',
    mend: 'Snu påstanden i staden for skalaen.',
  },
  'scale-without-way-out': {
    what: 'Svarskalaen manglar «Veit ikkje / ikkje relevant».',
    mend: 'Legg det til. Ingen skal pressast til å meine noko.',
  },
  'single-needs-one-list': {
    what: 'Spørsmålet har anten ingen svar å velje mellom, eller to lister.',
    mend: 'Gi det ein svarskala eller eigne svaralternativ, éin av delane.',
  },
  'max-too-high': {
    what: 'Ein kan velje fleire svar enn det finst.',
    mend: 'Set ned talet, eller legg til svaralternativ.',
  },
  'reserved-option': {
    what: 'Eit svaralternativ har kjenneteiknet NA, som betyr «Veit ikkje / ikkje relevant».',
    mend: 'Gi svaralternativet eit anna kjenneteikn.',
  },
  'choice-without-way-out': {
    what: 'Det manglar eit svar for dei som ikkje vil eller kan velje.',
    mend: 'Legg til «Ingen av desse» eller «Vil ikkje svare».',
  },
  'answer-required': {
    what: 'Ein må svare på spørsmålet.',
    mend: 'Gjer det frivillig. Alle svar er frivillige.',
  },
  'item-in-no-dimension': {
    what: 'Påstanden tel ikkje i noko tema.',
    mend: 'Legg han til eit tema, eller ta han ut. Ingen skal svare til inga nytte.',
  },
  'dimension-too-small': {
    what: 'Temaet har berre éin påstand.',
    mend: 'Ta inn ein påstand til, eller sei at temaet kviler på éin.',
  },
  'dimension-not-single': {
    what: 'Temaet skal kvile på éin påstand, men har fleire eller ingen.',
    mend: 'La éin påstand stå, eller gjer temaet til eit med fleire.',
  },
  'dimension-counts-twice': {
    what: 'Ein påstand tel to gonger i temaet.',
    mend: 'La han stå éin gong.',
  },
  'dimension-holds-unscored': {
    what: 'Temaet har med eit spørsmål som ikkje gir poeng.',
    mend: 'Ta spørsmålet ut av temaet. Berre påstandar på ein skala med poeng kan telje.',
  },
  'min-answered-unreachable': {
    what: 'Temaet krev fleire svar enn det har påstandar.',
    mend: 'Set ned kravet.',
  },
  'dimension-mixes-scales': {
    what: 'Påstandane i temaet har ulike svarskalaer.',
    mend: 'Bruk same skala, eller del temaet i to.',
  },
  'dimension-mixes-perspectives': {
    what: 'Temaet blandar leiarars syn på seg sjølve med andres syn på dei.',
    mend: 'Del temaet i to.',
  },
  'dimension-mixes-audiences': {
    what: 'Påstandane i temaet er for ulike grupper.',
    mend: 'Del temaet i eitt for leiarar og eitt for medarbeidarar.',
  },
  'reversed-without-counterpart': {
    what: 'Påstanden er snudd og står ikkje saman med nokon som ikkje er det.',
    mend: 'Set han saman med ein påstand som ikkje er snudd, på same skala.',
  },
  'pair-incomplete': {
    what: 'Paret er ikkje heilt. Det skal ha éin påstand for leiarar om seg sjølve, og éin for andre om leiarane.',
    mend: 'Ta inn den som manglar, eller ta ut begge.',
  },
  'view-not-about-leaders': {
    what: 'Påstanden handlar om leiarar, men er ikkje merkt slik.',
    mend: 'Merk han som om leiarar, så han berre blir vist der det er mange nok leiarar.',
  },
  'matrix-uneven': {
    what: 'Det er eit hol i rutenettet: dei same spørsmåla blir ikkje stilte om alt.',
    mend: 'Still kvart spørsmål nøyaktig éin gong om kvart område.',
  },
  'open-in-sensitive': {
    what: 'Eit kjensleg skjema har eit felt for fri tekst.',
    mend: 'Ta feltet ut. Elles kan skjemaet ta imot saker, og det skal det ikkje.',
  },
  'open-unmoderated': {
    what: 'Fri tekst blir vist utan at nokon har lese han.',
    mend: 'Slå på gjennomlesing.',
  },
  'open-without-notice': {
    what: 'Det manglar ein tekst om kva som ikkje skal skrivast i feltet.',
    mend: 'Legg til ein hjelpetekst over feltet.',
  },
  'open-without-release-rule': {
    what: 'Det er ikkje bestemt kven som får sjå fri tekst.',
    mend: 'Bestem kor langt ned i organisasjonen han kan visast.',
  },
  'minutes-understated': {
    what: 'Skjemaet lovar kortare tid enn det tek.',
    mend: 'Set opp minutta, eller ta ut spørsmål.',
  },
  'pulse-length': {
    what: 'Ein puls skal ha 8–12 påstandar for kvar medarbeidar.',
    mend: 'Ta inn eller ta ut påstandar, til ein medarbeidar møter mellom 8 og 12.',
  },
  'local-item-compared': {
    what: 'Ein lokal påstand er med i det som blir samanlikna, eller styrer kven som får eit felles spørsmål.',
    mend: 'Ta han ut av temaet, eller la det felles spørsmålet gå til alle. Lokale påstandar blir ikkje samanlikna.',
  },
  'too-many-local-items': {
    what: 'Verksemda har fleire enn tre lokale påstandar.',
    mend: 'Ta ut nokre, til det er høgst tre igjen.',
  },
  'virksomhet-not-local': {
    what: 'Spørsmålet gjeld éi verksemd, men er ikkje merkt som lokalt.',
    mend: 'Merk det som lokalt, eller still det til alle.',
  },
  'equivalence-backwards': {
    what: 'Avgjerda viser til ein ordlyd som ikkje finst, eller går frå ny til gammal.',
    mend: 'Rett kva to utgåver av spørsmålet avgjerda gjeld.',
  },
  'rotation-overlaps': {
    what: 'Eit spørsmål står i meir enn éin bolk.',
    mend: 'La det stå i éin bolk, eller la alle få det.',
  },
  'rotation-holds-core': {
    what: 'Eit av kjernespørsmåla går på omgang, så berre nokre får det.',
    mend: 'La alle få kjernespørsmåla. Dei ber utviklinga over tid.',
  },
  'core-item-missing': {
    what: 'Eit av kjernespørsmåla er teke ut.',
    mend: 'Ta det inn igjen. Utan det kan ikkje målinga samanliknast med den førre.',
  },
  'core-item-changed': {
    what: 'Eit av kjernespørsmåla er endra, eller er ikkje lenger eit kjernespørsmål.',
    mend: 'Set det tilbake slik det var i førre versjon, med dei same orda og stilt til dei same.',
  },
  'reworded-without-revision': {
    what: 'Ordlyden er endra, men spørsmålet har same utgåvenummer.',
    mend: 'Set opp utgåvenummeret. Då ser alle at det er ein ny ordlyd.',
  },
  'version-not-raised': {
    what: 'Versjonsnummeret er for lågt for det som er endra.',
    mend: 'Bruk versjonsnummeret som er foreslått, eller eit høgare.',
  },
  'id-means-other': {
    what: 'Kjenneteiknet høyrer til eit anna spørsmål.',
    mend: 'Gi spørsmålet eit nytt kjenneteikn. Elles blandar vi svar på to ulike spørsmål.',
  },
  'guard-lowered': {
    what: 'Spørsmålet er dårlegare verna enn elles.',
    mend: 'Set tilbake grensene det har hatt. Dei som svarer, er lova minst det same.',
  },
};

export const findings: Messages['findings'] = { place: findingPlace, rules };
