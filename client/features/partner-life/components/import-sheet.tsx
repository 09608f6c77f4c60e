// Many merchants at once, pasted from a spreadsheet; every line has its own answer.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { IMPORT_RESULT, type ImportResult } from '@contract/terms'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { Tag, type TagKind } from '@/ui/tag'
import { TextArea } from '@/ui/text-area'
import { useImportMerchants, type ImportAnswer } from '../api'

const MOST_CHARACTERS = 30_000
const LOOK: Record<ImportResult, TagKind> = { added: 'ok', known: 'plain', invalid: 'hot', refused: 'hot' }

function Answer({ answer }: { answer: ImportAnswer }) {
  const notAdded = answer.rows.filter(({ result }) => result !== 'added')
  return (
    <View className='stack'>
      <Notice tone={notAdded.length > 0 ? 'low' : 'free'} icon='done'>{`一共 ${answer.rows.length} 行，添加了 ${answer.added} 家${notAdded.length > 0 ? `，${notAdded.length} 行没有添加` : ''}`}</Notice>
      {notAdded.length > 0 && <Card flush>{notAdded.map(({ line, name, result, why }) => <Cell key={line} title={`第 ${line} 行 ${name}`} note={why || undefined} value={<Tag kind={LOOK[result]}>{IMPORT_RESULT[result]}</Tag>} />)}</Card>}
    </View>
  )
}
export function ImportSheet({ communityId, onClose, onDone }: { communityId: string; onClose: () => void; onDone: () => void }) {
  const [csv, setCsv] = useState('')
  const [answer, setAnswer] = useState<ImportAnswer | null>(null)
  const [importAll] = useImportMerchants()
  const send = async () => {
    const result = await importAll({ communityId, csv })
    if (!result) return
    setAnswer(result)
    onDone()
  }
  return (
    <Sheet isOpen title='批量添加商户' onClose={onClose} bar={answer ? <Button block onTap={onClose}>好了</Button> : <Button block disabled={!csv.trim()} onTap={send}>添加</Button>}>
      {answer ? <Answer answer={answer} /> : (
        <>
          <Notice icon='list'>从表格里复制，一行一家：名称,行业,网格,地址,联系人,电话。一次最多 300 行，有错的行会告诉您，不影响别的行。</Notice>
          <TextArea name='csv' label='粘贴表格内容' max={MOST_CHARACTERS} value={csv} onChange={setCsv} placeholder='和气裁缝铺,其他,1 号网格,团结路 5 号,张师傅,' />
        </>
      )}
    </Sheet>
  )
}
