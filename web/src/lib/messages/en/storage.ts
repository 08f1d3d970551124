import type { Messages } from '../messages.ts';

export const storage: Messages['storage'] = {
  title: 'Storage and log',
  lead: 'This is what is stored right now. The numbers are counts of rows.',
  sides: {
    who: { title: 'Knows who, never what', text: 'Organisation, employees, invitations, releases and log.' },
    what: { title: 'Knows what, never who', text: 'Sealed answers, marked with their group. No names, times or order.' },
  },
  noRoad: 'No road joins the two. They lie in separate databases, and no database user sees both.',
  columns: { table: 'Table', holds: 'What it holds', rows: 'Rows' },
  log: 'Access log',
  logLead: 'Newest first. Each line is locked to the one before, so that none can be removed unnoticed.',
  whole: 'The log is whole',
  wholeText: 'All lines hang together.',
  broken: 'The log is broken',
  brokenText: 'A line has been changed or removed. Look into this at once.',
  logColumns: { number: 'No.', at: 'Time', actor: 'Who', action: 'What', detail: 'About' },
  noLog: 'The log is shown to the data protection officer and operations.',
  emptyLog: 'No events yet.',
};
