-- Drives a second Neovim as its user would, by keys and by the functions that keys are mapped to, and says what came of it:
--
--     nvim --headless -u NONE -l test/interop/session.lua SAMPLE FOLDER
--
-- SAMPLE is a file that may be changed. In FOLDER, `reports.json` is what `resolution check --format json` says of it and
-- `formatted.res` what `resolution format` makes of it; into `counts.json` goes how many steps passed and failed. Nothing here
-- sleeps: whatever takes time is waited for until it is there, or for ten seconds.
local sample, folder = arg[1], arg[2]
local here = vim.fn.fnamemodify(arg[0], ':p:h')
local steps = {}

local editor = vim.fn.jobstart(
  { vim.v.progpath, '--headless', '--embed', '-n', '-u', here .. '/init.lua', sample },
  { rpc = true, on_stderr = function(_, lines) io.stderr:write(table.concat(lines, '\n')) end }
)
assert(editor > 0, 'the editor does not start')

--- Runs Lua in the editor and gives back what it returns.
local function there(code, ...)
  return vim.rpcrequest(editor, 'nvim_exec_lua', code, { ... })
end

local function keys(typed)
  vim.rpcrequest(editor, 'nvim_input', typed)
end

--- What `look` returns as soon as that is something and not false; an error with `what` when it never is.
local function eventually(what, look)
  local seen
  local came = vim.wait(10000, function()
    seen = look()
    return seen ~= nil and seen ~= vim.NIL and seen ~= false
  end, 10)
  if not came then error('never came: ' .. what, 0) end
  return seen
end

local function equal(actual, wanted, what)
  if not vim.deep_equal(actual, wanted) then
    error(('%s\n  wanted  %s\n  is      %s'):format(what, vim.inspect(wanted), vim.inspect(actual)), 0)
  end
end

local function contains(text, part)
  if type(text) ~= 'string' or not text:find(part, 1, true) then
    error(('%s\n  is not in  %s'):format(part, vim.inspect(text)), 0)
  end
end

local function text()
  return table.concat(there('return vim.api.nvim_buf_get_lines(0, 0, -1, true)'), '\n')
end

local function line(number)
  return there('return vim.fn.getline(...)', number)
end

--- The number of the first line with these words, and the column in bytes where they begin, both from one.
local function find(words)
  for number, content in ipairs(vim.split(text(), '\n', { plain = true })) do
    local column = content:find(words, 1, true)
    if column then return number, column end
  end
  error('nowhere in the sample: ' .. words, 0)
end

--- Puts the cursor on the last letter of the first place that has these words.
local function goTo(words)
  local number, column = find(words)
  local last = vim.str_byteindex(words, vim.str_utfindex(words) - 1)
  there('vim.api.nvim_win_set_cursor(0, { ... })', number, column - 1 + last)
  return number
end

local function diagnostics()
  return there([[
    return vim.tbl_map(function(found)
      local words = vim.api.nvim_buf_get_text(0, found.lnum, found.col, found.end_lnum, found.end_col, {})
      return ('%d %s %s'):format(found.lnum + 1, found.code, table.concat(words, '\n'))
    end, vim.diagnostic.get(0))
  ]])
end

local function reported(code)
  return there('local code = ... return vim.iter(vim.diagnostic.get(0)):any(function(found) return found.code == code end)', code)
end

--- One `u` gives back the text that was there before.
local function undone(before)
  keys('u')
  eventually('the text before, after one undo', function() return text() == before end)
end

local function step(title, body)
  steps[#steps + 1] = { title = title, body = body }
end

step('a .res file is a resolution, and the server is attached', function()
  eventually('the server', function() return there('return #vim.lsp.get_clients({ bufnr = 0, name = "resolution" }) == 1 and vim.lsp.get_clients({ bufnr = 0 })[1].initialized') end)
  equal(there('return vim.bo.filetype'), 'resolution', 'the kind of the file')
end)

step('what is reported, and under which words, is what the command line says', function()
  local lines = vim.split(text(), '\n', { plain = true })
  local wanted = {}
  for _, found in ipairs(vim.json.decode(table.concat(vim.fn.readfile(folder .. '/reports.json'), '\n')).files[1].diagnostics) do
    local from, to = found.range.start, found.range['end']
    assert(from.line == to.line, 'the sample has a report over two lines')
    local content = lines[from.line + 1]
    local function byte(character) return vim.str_byteindex(content, character, true) end
    wanted[#wanted + 1] = ('%d %s %s'):format(from.line + 1, found.code, content:sub(byte(from.character) + 1, byte(to.character)))
  end
  assert(#wanted > 5, 'the sample has too few faults')
  eventually('reports', function() return #diagnostics() > 0 end)
  local found = diagnostics()
  table.sort(found)
  table.sort(wanted)
  equal(found, wanted, 'the reports')
end)

step('hover shows the note of a mark', function()
  goTo('Human Rights,¹')
  keys('K')
  local shown = eventually('a window with the note', function()
    return there([[
      for _, window in ipairs(vim.api.nvim_list_wins()) do
        if vim.api.nvim_win_get_config(window).relative ~= '' then
          return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true), '\n')
        end
      end
      return false
    ]])
  end)
  contains(shown, '217 A (III)')
end)

step('the key of the tag leads from a mark to its note', function()
  goTo('Organized Crime,³')
  local number = find('³ General Assembly')
  keys('<C-]>')
  eventually('the note', function() return there('return vim.fn.line(".")') == number end)
end)

step('references are the mark and its note', function()
  local mark, note = goTo('Human Rights,¹'), find('¹ General Assembly')
  there('vim.lsp.buf.references()')
  local found = eventually('a list of places', function() return there('local all = vim.fn.getqflist() return #all > 1 and vim.tbl_map(function(place) return place.lnum end, all)') end)
  equal(found, { mark, note }, 'the lines')
end)

step('the outline has the paragraphs', function()
  there('vim.lsp.buf.document_symbol()')
  local shown = eventually('a list of symbols', function() return there([[
    local all = vim.tbl_map(function(place) return place.text end, vim.fn.getqflist())
    return #all > 0 and table.concat(all, '\n')
  ]]) end)
  contains(shown, 'Urges')
  contains(shown, 'Recalling')
end)

step('after the number of a paragraph its opening is completed, with “also” where one is due', function()
  local before = text()
  goTo('while an emergency lasts;')
  keys('o<CR>6. *Also<C-x><C-o>')
  local words = eventually('suggestions', function() return there('return vim.fn.pumvisible() == 1 and vim.tbl_map(function(item) return item.word end, vim.fn.complete_info({ "items" }).items)') end)
  contains(table.concat(words, '\n'), '*Also encourages*')
  keys('<C-y><Esc>')
  eventually('normal mode', function() return there('return vim.api.nvim_get_mode().mode == "n"') end)
  equal(there('return vim.api.nvim_get_current_line()'), '6. ' .. words[1], 'the paragraph')
  undone(before)
end)

step('a fix renumbers the paragraph, the report goes, and one undo brings both back', function()
  local before = text()
  local number = goTo('5.')
  eventually('the report', function() return reported('numbering/out-of-order') end)
  there([[vim.lsp.buf.code_action({ apply = true, filter = function(action) return action.kind == 'quickfix' and action.isPreferred and action.title == 'Renumber' end })]])
  eventually('paragraph 4', function() return vim.startswith(line(number), '4. *Encourages*') end)
  eventually('a file without that report', function() return not reported('numbering/out-of-order') end)
  undone(before)
  eventually('the report', function() return reported('numbering/out-of-order') end)
end)

step('everything that can be corrected safely is corrected at once', function()
  local before = text()
  there([[vim.lsp.buf.code_action({ apply = true, context = { only = { 'source.fixAll' }, diagnostics = {} } })]])
  eventually('a symbol without its blank', function() return text():find('A/CONF.234/16', 1, true) ~= nil end)
  contains(text(), '\n(a) Sealed containers')
  undone(before)
end)

step('a note is renamed with its mark', function()
  local before = text()
  local number = goTo('Sustainable Development,²')
  local note = find('² A/CONF.')
  there('vim.lsp.buf.rename("kyoto")')
  eventually('the mark by its name', function() return line(number):find('[^kyoto]', 1, true) ~= nil end)
  equal(line(note):sub(1, 10), '[^kyoto]: ', 'the note')
  undone(before)
end)

step('formatting makes of the text what the command line makes of it', function()
  local before = text()
  there('vim.lsp.buf.format()')
  eventually('another text', function() return text() ~= before end)
  equal(vim.split(text(), '\n'), vim.fn.readfile(folder .. '/formatted.res'), 'the lines')
  undone(before)
end)

step('hints stand after the numbers that are out of order', function()
  there('vim.lsp.inlay_hint.enable(true)')
  local number = find('5. *Encourages')
  local hint = eventually('a hint', function()
    return there([[
      local line = ...
      for _, found in ipairs(vim.lsp.inlay_hint.get({ bufnr = 0 })) do
        if found.inlay_hint.position.line == line then return found.inlay_hint.label end
      end
    ]], number - 1)
  end)
  contains(hint, '4.')
  there('vim.lsp.inlay_hint.enable(false)')
end)

step('paragraphs are found in all drafts of the folder', function()
  local number = find('1. *Urges')
  there('vim.lsp.buf.workspace_symbol("theft of relief supplies")')
  local found = eventually('a list of places', function() return there('local all = vim.fn.getqflist() return #all > 0 and vim.tbl_map(function(place) return place.lnum end, all)') end)
  if not vim.tbl_contains(found, number) then error('the paragraph is not among lines ' .. table.concat(found, ', '), 0) end
end)

--- Starts every step with the text of the file in the only window, whatever the step before has done.
local function afresh()
  keys('<C-\\><C-n>')
  eventually('normal mode', function() return there('return vim.api.nvim_get_mode().mode == "n"') end)
  there('vim.api.nvim_set_current_win(vim.fn.bufwinid(...)) vim.cmd("only! | edit!") vim.fn.setqflist({})', sample)
end

local passed, failed = 0, 0
for _, each in ipairs(steps) do
  local ok, problem = pcall(function()
    afresh()
    each.body()
  end)
  passed, failed = passed + (ok and 1 or 0), failed + (ok and 0 or 1)
  io.stdout:write(('  %s %s\n'):format(ok and '✔' or '✘', each.title))
  if not ok then io.stdout:write('    ', (tostring(problem):gsub('\n', '\n    ')), '\n') end
  if passed == 0 then break end -- without a server every step would wait in vain
end
vim.fn.jobstop(editor)
vim.fn.writefile({ vim.json.encode({ passed = passed, failed = failed }) }, folder .. '/counts.json')
os.exit(failed == 0 and passed > 0 and 0 or 1)
