/** The settings of a server that a target lies on, and of the key it is known by. */
export const serverWords = {
  'server.host': 'Server',
  'server.hostHint': 'As sftp.example.org',
  'server.port': 'Port',
  'server.proof': 'Signs in with',
  'server.proof.password': 'a password',
  'server.proof.key': 'a private key',
  'server.privateKey': 'Private key',
  'server.privateKeyHint':
    'The whole file, without a passphrase, made for this purpose alone; it goes into the system’s keychain',
  'server.passwordHint':
    'It is only sent once the server showed the accepted key; it goes into the system’s keychain',
  'server.folder': 'Folder on the server',
  'server.folderHint': 'As /var/www/site, or public_html from where the account begins',
  'server.hostKey': 'Host key of the server',
  'server.hostKeyHint':
    'Nothing is sent to a server that shows another one. Have it shown, and compare it with what whoever runs the server tells you',
  'server.showHostKey': 'Show its key',
  'server.hostKeyShown': 'The server shows: {key}',
  'server.hostKeyChanged':
    'This is not the key that was accepted. Accept it only if whoever runs the server confirms that it was changed.',
  'server.hostKeySame': 'The server shows the accepted key.',
  'server.acceptHostKey': 'Accept this key',
  'server.apiAddress': 'API URL',
  'server.apiAddressHint':
    'As Ghost shows it in Settings, Integrations, beside the key: https://news.ghost.io',
  'server.adminKey': 'Admin API key',
  'server.adminKeyHint':
    'Of a custom integration made for Caibian; it goes into the system’s keychain and is never sent',
  'server.ghostRootHint': 'As https://news.example.org/; the root of the public site',
  'server.webhookAddress': 'Address of the receiver',
  'server.webhookAddressHint':
    'As https://hooks.example.org/stories; every story is posted there as one signed message',
  'server.signingSecret': 'Signing secret',
  'server.signingSecretHint':
    'whsec_… as the receiver shows it; it goes into the system’s keychain and is never sent',
  'server.pushAddress': 'Address of the wire',
  'server.pushAddressHint':
    'As https://wire.example.org/push; pictures go to the same with _binary behind it',
  'server.pushKey': 'Key of the wire',
  'server.pushKeyHint':
    'The one both sides were given (PUSH_KEY in Newshub; else whsec_…); it goes into the system’s keychain and is never sent',
  'server.signature': 'Form of the items and the signature',
  'server.signature.standard': 'ninjs 3.1, signed as Standard Webhooks',
  'server.signature.superdesk': 'Superdesk and Newshub',
  'server.linkRootHint': 'As https://news.example.org/; permanent links in the text begin with it',
  'server.repository': 'Address of the repository',
  'server.repositoryHint':
    'https://… with a token, git@host:… with this computer’s SSH keys, or a folder; without a password',
  'server.branch': 'Branch',
  'server.branchHint': 'As main or gh-pages; it is made where it is missing',
  'server.gitFolder': 'Folder in the repository',
  'server.gitFolderHint': 'Empty for the whole; as public or docs',
  'server.gitUserHint': 'Who the token belongs to; at many hosts any name will do',
  'server.token': 'Access token',
  'server.tokenHint':
    'One that may write to this repository alone; it is only sent by https, and goes into the system’s keychain',
} as const
