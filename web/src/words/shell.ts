import { speaker } from './words.ts';

export const shellWords = {
  product: ['绩尺', 'Jichi'],
  subtitle: ['绩效自评工作台', 'performance workbench'],
  'page-file': ['看文件', 'Look at a file'],
  'page-table': ['填表', 'Fill in a table'],
  'page-desk': ['我的工作', 'My desk'],
  'page-batches': ['批量', 'Batches'],
  'page-statistics': ['统计', 'Statistics'],
  'page-what-if': ['测算', 'What if'],
  'page-policies': ['办法', 'Rule-books'],
  'page-settings': ['设置', 'Settings'],
  navigation: ['页面', 'Pages'],
  'to-content': ['跳到正文', 'Skip to the content'],
  'other-language': ['English', '中文'],
  'sign-in': ['登录', 'Sign in'],
  'sign-out': ['退出', 'Sign out'],
  'signed-in-as': ['{name}', '{name}'],
  'not-signed-in': ['未登录', 'Not signed in'],
  'sign-in-title': ['用密钥登录', 'Sign in with a key'],
  'sign-in-explained': [
    '密钥只发送一次，换成本浏览器的会话；页面不保存密钥。',
    'The key is sent once and exchanged for a session in this browser; the page does not keep the key.',
  ],
  key: ['密钥', 'Key'],
  'key-form': [
    '以 jichi_ 开头，由管理员发给您',
    'starts with jichi_; issued by your administrator',
  ],
  cancel: ['取消', 'Cancel'],
  close: ['关闭', 'Close'],
  'session-over': [
    '会话已过期，请重新登录；本页所填内容都还在。',
    'Your session has expired. Please sign in again; everything on this page is still here.',
  ],
  'connection-lost': [
    '连不上服务；本页所填内容都还在，恢复后会自动继续。',
    'The service cannot be reached. Everything on this page is still here and will continue when it is back.',
  ],
  'connection-back': ['连接已恢复。', 'Connection restored.'],
  'page-broken': [
    '这一页没有打开：{reason}。请刷新；如果仍然如此，请把这句话告诉管理员。',
    'This page failed to open: {reason}. Please reload; if it still fails, pass this message to your administrator.',
  ],
  refused: ['服务没有接受这个请求', 'The service did not accept this request'],
  notices: ['通知', 'Notices'],
} as const;

export const sayShell = speaker(shellWords);
