/** The tabs of the inspector, in order. */
export const inspectorTabs = [
  'story',
  'people',
  'media',
  'review',
  'comments',
  'checks',
  'history',
  'publish',
] as const

export type InspectorTab = (typeof inspectorTabs)[number]
