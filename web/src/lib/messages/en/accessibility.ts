import type { Messages } from '../messages.ts';

export const accessibility: Messages['accessibility'] = {
  title: 'Accessibility',
  lead: 'Everyone should be able to answer. Here is what we have tested, how, and what we do not know.',
  official: {
    title: 'This is not the official accessibility statement',
    text: 'Public bodies in Norway make the official statement with the Norwegian Digitalisation Agency, and answer for it themselves.',
    link: 'To the official statement',
    where: 'You find it at uustatus.no when the employer has published it.',
  },
  complain: {
    title: 'Is there something you cannot do?',
    text: 'Tell us. Then the fault can be mended, and you get another way to answer. Write which page it is about, but not what you have answered.',
    noContact: 'Contact local HR where you work.',
    authority:
      'If you get no answer, you can tell the Norwegian authority for universal design of ICT (uutilsynet.no). You can also complain to the Anti-Discrimination Tribunal.',
  },
  shortcomings: 'What we know is missing',
  how: {
    title: 'How we test',
    text: (states, pages) =>
      `A machine uses the pages as a person does, and stops in ${states} states on ${pages} pages. There it looks at this, each time something is changed:`,
  },
  where: {
    title: 'Where we test',
    text: 'All states are looked at in all the usual ways. What stands after the dot is done as well.',
    page: (page, count) => `${page} (${count})`,
  },
  criteria: {
    title: 'The requirements of WCAG 2.2, levels A and AA',
    text: (tested, byDesign, notApplicable) =>
      `${tested} requirements are tested, ${byDesign} are met by how the pages are made but not measured by machine, and ${notApplicable} do not apply here. Tested means that the machine looks for breaches and finds none. Whether the requirement is met for you, only you know.`,
    verdicts: { tested: 'Tested', 'by-design': 'Not measured by machine', 'not-applicable': 'Does not apply' },
  },
};
