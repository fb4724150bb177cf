/** Why a delivery stopped, and what a public copy lost. Values of refusals name these keys. */
export const publishWords = {
  'publish.reason.killed': 'the story was killed there and may not return',
  'publish.reason.manifest':
    'its list of stories (caibian-site.json) cannot be read; put back a copy or take the file away',
  'publish.reason.foreignSite':
    'the folder already holds another website; choose an empty folder, or one Caibian wrote',
  'publish.reason.collision': 'another story already stands at that address; change the slug',
  'publish.reason.outside': 'a link in the folder leads out of the site',
  'publish.reason.denied': 'the system does not let Caibian write there',
  'publish.reason.unreachable': 'it cannot be reached ({code})',
  'publish.reason.timeout': 'it did not answer in time',
  'publish.reason.certificate': 'its certificate cannot be trusted ({code})',
  'publish.reason.redirected':
    'it sends Caibian elsewhere ({address}); put that address into the target',
  'publish.reason.status': 'it answered with {status}',
  'publish.reason.tooMuch': 'its answer is too long',
  'publish.reason.plainHttp': 'its address begins with http; a password is only sent by https',
  'publish.reason.notWordPress':
    'no WordPress answers at this address, or its REST interface is switched off',
  'publish.reason.signIn': 'it does not accept the user and the application password',
  'publish.reason.notAllowedThere': 'the account there may not do this ({code})',
  'publish.reason.rejected': 'it rejected the story ({code})',
  'publish.reason.notPublic':
    'it took the story but does not show it; its account may not publish, or its clock is behind',
  'publish.reason.keyRefused': 'it does not accept the access key or its secret ({code})',
  'publish.reason.clock': 'it finds the clock of this computer wrong; set the clock and try again',
  'publish.reason.noBucket': 'it has no bucket of this name ({code})',
  'publish.reason.region': 'the bucket lies in another region; put that into the target',
  'publish.reason.notS3': 'no object store answers there, only {status}',
  'publish.reason.password': 'it does not accept the user and the password',
  'publish.reason.locked': 'somebody has locked the file there',
  'publish.reason.notWebDav': 'no WebDAV folder answers at this address, only {status}',
  'publish.reason.changedThere':
    'somebody else changed the site at the same time; Caibian looks again and tries once more',
  'publish.loss.title': 'headline',
  'publish.loss.authors': 'authors',
  'publish.loss.source': 'source',
  'publish.loss.date': 'date',
  'publish.loss.section': 'section',
  'publish.loss.text': 'parts of the text',
  'publish.loss.pictures': 'pictures',
  'publish.loss.page': 'the page itself',
  'publish.test.ok': 'The target can be reached and written to.',
} as const
