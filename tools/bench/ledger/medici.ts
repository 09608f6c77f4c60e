// What medici sends to settle one order, counted: its README's guarded journal (transaction, journal, balance check, write lock), unmodified.
import { Book, initModels, mongoTransaction } from 'medici'
import mongoose from 'mongoose'
import { MongoRecorder } from './mongo-recorder'

export interface MediciCount { guardedJournal: string[]; holdAndSettle: string[]; version: string }

/** Counted on the second order, when the balance of the account has its snapshot, which is the cheaper case. */
export async function countMedici(): Promise<MediciCount> {
  const recorder = new MongoRecorder()
  await mongoose.connect(await recorder.listen(), { serverApi: { version: '1' }, autoIndex: false, autoCreate: false })
  try {
    await initModels()
    const book = new Book('credits')
    /** The README's "ACID checks of an account balance", with minutes for money. */
    const guarded = (memo: string, from: string, to: string, guard: string) => mongoTransaction(async (session) => {
      await book.entry(memo).credit(to, 60).debit(from, 60).commit({ session })
      const { balance } = await book.balance({ account: guard }, { session })
      if (!Number.isFinite(balance)) throw new Error('no balance')
      await book.writelockAccounts([guard], { session })
    })
    const settle = (order: string) => guarded(`settle ${order}`, 'Community:service', 'Partners:p1', 'Partners:p1')
    await settle('first')
    recorder.take()
    await settle('second')
    const guardedJournal = recorder.take()
    const hold = () => guarded('hold', 'Community:service', 'Holds:p1', 'Holds:p1')
    const post = () => guarded('settle', 'Holds:p1', 'Partners:p1', 'Partners:p1')
    await hold()
    recorder.take()
    await hold()
    await post()
    return { guardedJournal, holdAndSettle: recorder.take(), version: (require('medici/package.json') as { version: string }).version }
  } finally {
    await mongoose.disconnect()
    recorder.close()
  }
}
