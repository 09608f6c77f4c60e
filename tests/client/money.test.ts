// Money as it is typed: yuan in, integer fen out, and back to the same text.
import fc from 'fast-check'
import { fenOf, MOST_FEN, yuanText } from '@/lib/money'

test.each([['20', 2000], ['12.5', 1250], ['0.01', 1], ['0', 0], [' 8 ', 800], ['3.', 300], ['100000', MOST_FEN]])('%s is %i fen', (text, fen) => expect(fenOf(text)).toBe(fen))
test.each(['', '元', '-1', '1e3', '1.234', '.5', '1,000', '100000.01', '999999', 'NaN', '１２'])('%j is no amount', (text) => expect(fenOf(text)).toBeNull())
test('every amount reads back as itself, without floating point', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: MOST_FEN }), (fen) => fenOf(yuanText(fen)) === fen))
})
test('a field shows no needless zeros', () => expect([2000, 1250, 1205, 5, 0].map(yuanText)).toEqual(['20', '12.5', '12.05', '0.05', '0']))
