/** Reading files of all kinds, many at once. */
export const importerWords = {
  'importer.dialog.folder': 'Choose a folder to import',
  'importer.dialog.folderButton': 'Import',
  'importer.batch.title': 'Import of {count} files',
  'importer.batch.reading': 'Reading {done} of {count}: {name}',
  'importer.batch.stop': 'Stop',
  'importer.batch.report': '{stories} stories read from {files} of {count} files',
  'importer.batch.stopped': 'Stopped: {count} files were not read.',
  'importer.batch.came': 'Read',
  'importer.batch.left': 'Left out',
  'importer.batch.confirm': '{count} to confirm',
  'importer.batch.sure': 'Nothing to confirm',
  'importer.batch.look': 'Look Through',
  'importer.batch.take': 'Make {count} Articles',
  'importer.batch.making': '{done} of {count} articles made',
  'importer.batch.made': '{count} articles were made as drafts.',
  'importer.batch.none': 'No story could be read from these files.',
  'importer.batch.nothing':
    'There is no file to import in it. Pictures are not imported as stories.',
  'importer.batch.note': 'Nothing is written yet.',
  'importer.batch.close': 'Close',
  'importer.cli.reading': '{done}/{count} {name}',
  'importer.cli.report': '{made} articles made, {left} files or pieces left out.',
  'importer.encoding.label': 'Encoding',
  'importer.encoding.hint':
    'The file does not say its encoding; this one fits best. Choose another if the text looks wrong.',
} as const
