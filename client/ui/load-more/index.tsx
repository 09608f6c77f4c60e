import { View } from '@tarojs/components'
import { Button } from '../button'
import './index.scss'

/** The end of a list: a way to go on, or the word that this is all. */
export function LoadMore({ hasMore, isLoading, onMore }: { hasMore: boolean; isLoading: boolean; onMore: () => void }) {
  return <View className='load-more'>{hasMore || isLoading ? <Button kind='text' loading={isLoading} onTap={onMore}>{isLoading ? '正在加载' : '再看一些'}</Button> : <View className='hint'>就这些了</View>}</View>
}
