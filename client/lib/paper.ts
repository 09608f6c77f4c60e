// A table or a page that somebody takes along. H5 downloads and prints; the mini program writes the file and opens what WeChat offers for it.
import Taro from '@tarojs/taro'

export const canPrint = process.env.TARO_ENV !== 'weapp'

/** Hands over a text file. @param name with its ending; what WeChat cannot store in a file name is replaced */
export async function saveText(name: string, text: string): Promise<void> {
  const fileName = name.replace(/[\\/:*?"<>|\s]/g, '-')
  if (process.env.TARO_ENV === 'weapp') return shareFile(fileName, text)
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser has taken the file by the time it is idle again; the memory may go.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
async function shareFile(fileName: string, text: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({ filePath, data: text, encoding: 'utf8', success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) })
  })
  await Taro.shareFileMessage({ filePath, fileName })
}
/** Asks the browser to print; what a page looks like on paper stands in app.scss. */
export function printPage(): void {
  window.print()
}
