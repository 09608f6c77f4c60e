import { Input, View } from '@tarojs/components'
import { spokenName } from '../field-frame'
import { Icon } from '../icon'
import { Tap } from '../tap'
import './index.scss'

interface SearchBarProps { value?: string; onChange?: (text: string) => void; onSearch?: (text: string) => void; placeholder?: string; onTap?: () => void }

/** With onTap it only looks like a field and opens the page that searches. */
export function SearchBar({ value = '', onChange, onSearch, placeholder = '搜索', onTap }: SearchBarProps) {
  if (onTap) return <Tap className='search-bar' role='link' label={placeholder} onTap={onTap}><Icon name='search' size={18} /><View className='grow'>{placeholder}</View></Tap>
  const clear = () => { onChange?.(''); onSearch?.('') }
  return (
    <View className='search-bar'>
      <Icon name='search' size={18} />
      <Input className='search-bar__input' name='search' value={value} maxlength={20} placeholder={placeholder} placeholderClass='field__placeholder' confirmType='search'
        onInput={(event) => onChange?.(event.detail.value)} onConfirm={(event) => onSearch?.(event.detail.value)} {...spokenName(placeholder)} />
      {value && <Tap className='search-bar__clear' label='清空' onTap={clear}><Icon name='close' size={16} /></Tap>}
    </View>
  )
}
