/** What a site offers beyond its stories: who is told of news, what it pins, which parts a series has. */
export const siteWords = {
  'site.hub': 'Hub to be told of new stories (WebSub)',
  'site.hubHint':
    'An address such as https://hub.example/. Feeds name it, and whenever one of them changes it is told, so that subscribers need not wait. Leave it empty if you have none.',
  'site.hub.title': 'Hubs not told yet',
  'site.hub.note':
    'The stories themselves have arrived. Subscribers see the change later, when they next look by themselves.',
  'site.hub.line': 'Hub of {target}.',
  'site.hub.tell': 'Tell it now',
} as const
