/** What a delivery would send, shown before anything leaves. */
export const dryrunWords = {
  'dryrun.show.publish': 'What would be sent',
  'dryrun.show.correct': 'What a correction would send',
  'dryrun.show.withdraw': 'What a withdrawal would send',
  'dryrun.showHint': 'Every request and every file, exactly; nothing leaves',
  'dryrun.title': 'What would be sent to {target}',
  'dryrun.nothingLeft':
    'Nothing has left this computer. The same code runs as when it is sent; only the network is missing.',
  'dryrun.empty':
    'What lies there is not asked: this is what goes to a place that has nothing of it yet. What is there already will not be sent again.',
  'dryrun.working': 'Making it ready…',
  'dryrun.sum': '{steps} steps, {size} bytes',
  'dryrun.questions': 'Show the {count} look-ups too',
  'dryrun.ofSite': 'Lists, feeds and what the site remembers: {count} files',
  'dryrun.ofSiteHint':
    'They are made from what lies there when it is sent. Here they are as for a site that holds this story alone.',
  'dryrun.ofFolderHint': 'As they would be made from what lies in the folder now.',
  'dryrun.given': 'What {target} will answer with stands as',
  'dryrun.given.post': 'the number of the post',
  'dryrun.given.address': 'the address of the post',
  'dryrun.given.picture': 'the number of a picture',
  'dryrun.given.pictureAddress': 'the address of a picture',
  'dryrun.given.term': 'the number of a section or keyword',
  'dryrun.given.account': 'the account of an author',
  'dryrun.given.state': 'the state the change is made on',
  'dryrun.given.version': 'the version that lies there',
  'dryrun.given.draft': 'the number of the draft',
  'dryrun.given.mediaEndpoint': 'the address for pictures',
  'dryrun.losses': 'What it will not keep',
  'dryrun.keepsAll': 'It keeps everything: readers get our own page.',
  'dryrun.takesDown': 'It takes the story down.',
  'dryrun.loss.wordpressAuthors':
    'WordPress names its own account as author; everybody with their part stands in the text.',
  'dryrun.loss.wordpressMarkup':
    'An account that may not keep markup (an author’s) loses what is said to machines, the script behind the text with it. Whether it may is known from this story’s first delivery.',
  'dryrun.loss.ghostAuthors':
    'Authors without an account of their name: Ghost puts another in their place. They stand in the text.',
  'dryrun.loss.title': 'The headline is cut to what Ghost takes.',
  'dryrun.loss.excerpt': 'The summary is cut to what Ghost takes.',
  'dryrun.loss.sizes':
    'Of each picture one file goes; the other sizes, made for our own pages, do not.',
  'dryrun.loss.micropub':
    'A server keeps the properties it knows; authors, sections and the time of a change are often dropped. What was dropped is found when it is read back.',
  'dryrun.loss.wechat':
    'Links out of WeChat become notes at the end. It goes into the draft box and no further; once a person has sent it, it can no longer be corrected from here.',
  'dryrun.loss.receiver':
    'What the receiver keeps is its own affair, and nothing can be read back from it.',
  'dryrun.stops': 'It would stop here: {reason}',
  'dryrun.headers': 'Headers',
  'dryrun.size': '{size} bytes',
  'dryrun.measure': '{type}, {size} bytes, SHA-256',
  'dryrun.hashOpen': 'depends on an answer',
  'dryrun.part': 'Part {name}',
  'dryrun.step.WRITE': 'Write',
  'dryrun.step.REMOVE': 'Remove',
  'dryrun.step.PUSH': 'Push',
} as const
