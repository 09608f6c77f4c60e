// Stands in for stylesheets and pictures where only behaviour is tested.
module.exports = {}
