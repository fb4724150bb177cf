/** Sites that take posts by Micropub: their settings, and why a delivery stopped there. */
export const targetWords = {
  'target.endpoint': 'Micropub endpoint',
  'target.endpointHint':
    'Or any page of the site, as https://news.example.org/: “Find” reads the endpoint from it',
  'target.find': 'Find the endpoint',
  'target.found': 'Found: {endpoint}. The token is only ever sent there.',
  'target.foundSame': 'This is an endpoint.',
  'target.tokenHint':
    'With the scopes create, update, delete and media, as the site gives it out; it goes into the system’s keychain and is sent to the endpoint alone',
  'target.rootHint': 'As https://news.example.org/; the root of the public site',
  'target.reason.notMicropub': 'no Micropub server answers at this address',
  'target.reason.noEndpoint':
    'the page names no Micropub endpoint, and is none; ask whoever runs the site for its address',
  'target.reason.token': 'it does not accept the token; have the site give out a new one',
  'target.reason.scope':
    'the token may not do this; have the site give out one with the scopes create, update, delete and media',
  'target.reason.noLocation': 'it took what was sent and did not say where it stands; look there',
  'target.reason.noPictures':
    'it takes no pictures (it names no media endpoint), and the story has some',
  'target.reason.noDelete':
    'it does not take posts down when a program asks for it; delete {address} there yourself, then try again',
  'target.reason.gone':
    'the story is not there any more: it was deleted, or stands at another address',
  'target.reason.unsure':
    'the connection broke while the story was sent, and this server does not list its posts: nobody knows whether it arrived. Look there. If it is not there, try again; if it is, delete it there first',
  'target.reason.later':
    'it accepted the story and does not show it yet ({address}). Look there before you try again',
  'target.test.noList':
    'The target can be reached and written to. It does not list its posts: where a connection breaks while a story is sent for the first time, you have to look there before it is sent again.',
  'target.test.noMedia':
    'The target can be reached and written to, but takes no pictures or clips: it names no media endpoint.',
} as const
