/** Ghost's longest fields that cut a story short, in characters (ghost/core/core/server/data/schema/schema.js). */
export const ghostMost = { title: 255, excerpt: 300 } as const
