/** Why a delivery stopped, and what a public copy lost. Values of refusals name these keys. */
export const publishWords = {
  'publish.reason.clipLost': 'The library no longer has one of its clips as it was sealed.',
  'publish.reason.killed': 'the story was killed there and may not return',
  'publish.reason.manifest':
    'what it remembers of its stories (caibian-site.json, caibian-part.json, the folder caibian) cannot be read; put back a copy',
  'publish.reason.foreignSite':
    'the folder already holds another website; choose an empty folder, or one Caibian wrote',
  'publish.reason.collision': 'another story already stands at that address; change the slug',
  'publish.reason.outside': 'a link in the folder leads out of the site',
  'publish.reason.siteAway':
    'nothing of the site is there: its disk may not be connected, or somebody emptied it',
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
  'publish.reason.notTaken':
    'it says that all is well, but did not take the file ({status}); something may stand in between',
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
  'publish.reason.hostKey':
    'the server shows another host key ({shown}) than the one that was accepted, so it may be somebody else’s machine; nothing was sent. Ask whoever runs the server. If the key was changed on purpose, have it shown and accept it in the settings of the target',
  'publish.reason.sshSignIn': 'it does not accept the user with this password or private key',
  'publish.reason.privateKey':
    'what was given is no private key that Caibian can read; take one without a passphrase, the keychain keeps it safe',
  'publish.reason.notSsh': 'no SSH server that Caibian understands answers there ({code})',
  'publish.reason.noSftp': 'the server lets this account in, but not to files by SFTP',
  'publish.reason.noFolderThere': 'the folder there does not exist and cannot be made ({code})',
  'publish.reason.deniedThere': 'the account may not write in this folder there ({code})',
  'publish.reason.failedThere':
    'the server could not do it ({code}); its disk, or the account’s share of it, may be full',
  'publish.reason.notGhost':
    'no Ghost answers at this address; take the API URL that Ghost shows beside the key',
  'publish.reason.ghostKey':
    'it does not accept the Admin API key: take the one of a custom integration, or set the clock of this computer',
  'publish.reason.signingSecret':
    'its signing secret is none: whsec_ and 24 to 64 bytes in base64, as the receiver shows it',
  'publish.reason.signatureRefused':
    'it does not accept the signature ({code}): give both sides the same secret, and set the clock of this computer',
  'publish.reason.noReceiver': 'nothing that takes stories answers at this address ({code})',
  'publish.reason.notWechat': 'no interface of WeChat answers at this address',
  'publish.reason.wechatSecret':
    'WeChat does not accept the AppID and the AppSecret ({code}); an AppSecret that was reset or frozen has to be entered anew',
  'publish.reason.wechatAddress':
    'the address of this computer ({address}) is not on the account’s IP list; add it at mp.weixin.qq.com, or go by a relay whose address is there',
  'publish.reason.wechatRight':
    'this account may not use that interface ({code}); it may have to be verified by WeChat first',
  'publish.reason.wechatQuota': 'the account has asked WeChat as often as it may today',
  'publish.reason.wechatBusy': 'WeChat is busy ({code})',
  'publish.reason.wechatTitle':
    'its title has {length} characters and WeChat takes {most}; write a headline for WeChat among the other headlines',
  'publish.reason.wechatLong':
    'it is too long for WeChat ({length}, at most {most}, mark-up counted); shorten it or take out a table',
  'publish.reason.wechatCover': 'WeChat wants a picture for the cover, and the story has none',
  'publish.reason.wechatGone':
    'the draft box does not hold it any more: it was sent to readers or deleted. What was sent cannot be changed by a program; publish the correction as an article of its own at mp.weixin.qq.com',
  'publish.reason.wechatMixed':
    'the draft holds other articles as well; take this one out at mp.weixin.qq.com',
  'publish.reason.noGit': 'there is no git on this computer; install it and try again',
  'publish.reason.gitHostKey':
    'this computer does not know the SSH server’s key, or knows another; nothing was sent. Sign in there once by ssh and compare the key',
  'publish.reason.gitSignIn':
    'it does not accept the user with this token, or this computer’s SSH keys ({code})',
  'publish.reason.gitUnreachable': 'the repository cannot be reached ({code})',
  'publish.reason.noRepository': 'there is no repository at this address ({code})',
  'publish.loss.title': 'headline',
  'publish.loss.authors': 'authors',
  'publish.loss.source': 'source',
  'publish.loss.date': 'date',
  'publish.loss.section': 'section',
  'publish.loss.text': 'parts of the text',
  'publish.loss.markup':
    'markup for machines (not allowed to the account, or taken out by the site)',
  'publish.loss.type': 'media type (browsers would not show it as a page)',
  'publish.loss.pictures': 'pictures',
  'publish.loss.page': 'the page itself',
  'publish.loss.notices': 'notices',
  'publish.loss.rest': 'what stands beside the text',
  'publish.loss.hidden': 'what readers do not see',
  'publish.loss.tombstone': 'the notice that it was taken down',
  'publish.loss.address': 'its own address in the text, which the next delivery puts right',
  'publish.loss.sent':
    'the draft box does not hold it any more; if it was sent to readers, it has to be deleted at mp.weixin.qq.com',
  'publish.test.ok': 'The target can be reached and written to.',
  'publish.test.wechat':
    'The draft box can be reached. Stories go there and no further: a person sends them at mp.weixin.qq.com, and what has been sent can neither be corrected nor called back from here.',
  'publish.test.keepsHistory':
    'The target can be reached and written to. Its history keeps what is withdrawn or killed, and so does every copy of it: whoever runs the repository has to take that out.',
  'publish.test.notAtOnce':
    'The target can be reached and written to. Its server cannot put one file in another’s place in one step: while a page is replaced, readers may miss it for a moment.',
} as const
