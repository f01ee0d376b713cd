-- NewsLint for Neovim. Put this file on the runtime path as plugin/newslint.lua, or say: dofile('…/newslint.lua')
local config = {
  name = 'newslint',
  cmd = { 'newslint', 'lsp' },
  filetypes = { 'markdown', 'text', 'yaml' },
  root_markers = { '.newslint.yml', '.vale.ini', '.git' },
  settings = { newslint = { enable = 'auto', run = 'onType' } },
}

if vim.lsp.config then -- 0.11 and later
  vim.lsp.config('newslint', config)
  vim.lsp.enable('newslint')
  return
end

local function root(file)
  local directory = vim.fn.fnamemodify(file, ':p:h')
  for _, marker in ipairs(config.root_markers) do
    local found = vim.fn.findfile(marker, directory .. ';')
    if found == '' then found = vim.fn.finddir(marker, directory .. ';') end
    if found ~= '' then return vim.fn.fnamemodify(found, ':p:s?/$??:h') end
  end
  return directory
end

local clients = {}
vim.api.nvim_create_autocmd('FileType', {
  pattern = config.filetypes,
  callback = function(event)
    if vim.bo[event.buf].buftype ~= '' then return end
    local start = vim.tbl_extend('force', config, { root_dir = root(event.file) })
    if vim.lsp.start then -- 0.8 and later
      vim.lsp.start(start, { bufnr = event.buf })
    else
      local id = clients[start.root_dir]
      if not id or vim.lsp.client_is_stopped(id) then id = vim.lsp.start_client(start) end
      clients[start.root_dir] = id
      vim.lsp.buf_attach_client(event.buf, id)
    end
  end,
})
