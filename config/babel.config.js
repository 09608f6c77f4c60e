// babel-preset-taro: NODE_ENV=test switches to commonjs and the current Node, so jest's own babel-jest needs nothing else.
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] }
