import { contradictsDate, isDateComplete } from '../../article/dateline'
import type { Check } from '../check'

/** The story's date, with its year: readers and aggregators lose what is not written out. */
export const dateChecks = {
  'date.incomplete': {
    from: 'approve',
    severity: 'block',
    find: ({ content }) =>
      isDateComplete(content)
        ? []
        : [
            {
              check: 'date.incomplete',
              message: 'gate.dateIncomplete',
              field: 'dateline.date',
              values: { text: content.dateText ?? content.dateline?.text ?? '' },
            },
          ],
  },
  'date.contradicts': {
    from: 'approve',
    severity: 'block',
    find: ({ content: { dateline } }) =>
      dateline !== undefined && contradictsDate(dateline)
        ? [
            {
              check: 'date.contradicts',
              message: 'gate.dateContradicts',
              field: 'dateline.date',
              values: { text: dateline.text, date: dateline.date ?? '' },
            },
          ]
        : [],
  },
} as const satisfies Record<string, Check>
