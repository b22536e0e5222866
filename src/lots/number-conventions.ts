/** A way of numbering lots that is in use, to start from. */
export interface Convention {
  readonly name: string
  readonly template: string
  readonly help: string
}

/** Ways of numbering lots to start from; each is a template as it stands. */
export const conventions: readonly Convention[] = [
  {
    name: 'day-sequence',
    template: '{YY}{DDD}-{SEQ3:day}',
    help: 'Year, day of the year, and a number that begins anew each day.',
  },
  {
    name: 'site-line-shift',
    template: '{YY}{DDD}{SITE:1}{LINE:1}{SHIFT:1}-{SEQ3:day}{CHK:mod37}',
    help: 'Day, site, line and shift, a number of the day, and a check character.',
  },
  {
    name: 'calendar-day',
    template: '{YY}{MM}{DD}-{SEQ3:day}',
    help: 'The day as everybody writes it, and a number of the day.',
  },
  {
    name: 'month-letter',
    template: '{YY}{M:noI}{DD}{SEQ2:day:32}',
    help: 'Short, for small labels: the month is a letter, and no letter looks like a digit.',
  },
  {
    name: 'week',
    template: '{GG}{WW}{D}-{SEQ3:week}',
    help: 'Year, week and day of the week by ISO 8601, as electronics makers date their parts.',
  },
  {
    name: 'quarter-hour',
    template: '{YY}{DDD}{LINE:2}{SLICE:15}',
    help: 'A lot for each quarter of an hour of a line: what is thrown away is little.',
  },
  {
    name: 'running',
    template: '{YYYY}-{SEQ6:year}{CHK:mod37}',
    help: 'A number that runs through the year, and a check character.',
  },
  {
    name: 'supplier',
    template: '{YY}{MM}{DD}-{SUPPLIERLOT}',
    help: 'The day it came in and the lot of whoever sent it.',
  },
]
