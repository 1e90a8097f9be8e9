-- The start-up file of the Neovim under test: the lines that the README gives to users of Neovim, and nothing else.
local here = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h')
local readme = table.concat(vim.fn.readfile(here .. '/../../README.md'), '\n')
local lines = assert(readme:match('\n```lua\n(.-)\n```\n'), 'README.md has no lines of Lua')
assert(loadstring(lines, '@README.md'))()
