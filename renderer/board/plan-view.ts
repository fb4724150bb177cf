/** The ways to look at the desk's day: where stories stand, when they are due, how the work goes. */
export const planViews = ['board', 'calendar', 'dashboard'] as const
export type PlanView = (typeof planViews)[number]
