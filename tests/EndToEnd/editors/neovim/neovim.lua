-- Run by neovim.test.mjs: opens the draft as a user with editors/neovim/newslint.lua does.
local function until_(what, look)
  assert(vim.wait(15000, look, 20), 'not in 15 s: ' .. what)
end

local ok, err = pcall(function()
  vim.cmd('filetype on')
  dofile(vim.env.NEWSLINT_LUA)
  vim.cmd('edit ' .. vim.env.STORY)
  local buf = vim.api.nvim_get_current_buf()
  assert(vim.bo.filetype == 'markdown')
  local function found(code)
    for _, diagnostic in ipairs(vim.diagnostic.get(buf)) do
      if diagnostic.code == code then return diagnostic end
    end
  end
  until_('a superlative and a loaded word', function() return found('NL4001') and found('NL3009') and found('NL9006') end)
  local superlative = found('NL4001')
  local line = vim.api.nvim_buf_get_lines(buf, superlative.lnum, superlative.lnum + 1, false)[1]
  assert(line:sub(superlative.col + 1, superlative.end_col) == 'the most dangerous', vim.inspect(superlative))
  assert(superlative.severity == vim.diagnostic.severity.WARN and superlative.source == 'newslint')

  local doubled = found('NL9006')
  vim.api.nvim_win_set_cursor(0, { doubled.lnum + 1, doubled.col + 1 })
  local titles = {}
  vim.ui.select = function(items, _, choose)
    for i, item in ipairs(items) do
      local action = item[2] or item.action
      table.insert(titles, action.title)
      if action.title:find('^Write') then return choose(item, i) end
    end
    error('no repair among: ' .. vim.inspect(titles))
  end
  vim.lsp.buf.code_action()
  until_('repaired', function() return not table.concat(vim.api.nvim_buf_get_lines(buf, 0, -1, false), '\n'):find('the the') end)
  until_('the finding is gone', function() return not found('NL9006') end)
  vim.cmd('write')
end)
print(ok and 'NEOVIM OK\n' or ('FAILED ' .. tostring(err) .. '\n'))
vim.cmd(ok and 'qa!' or 'cquit 1')
