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
