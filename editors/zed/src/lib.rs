use zed_extension_api::{self as zed, settings::LspSettings, LanguageServerId, Result, Worktree};

struct NewsLint;

impl zed::Extension for NewsLint {
    fn new() -> Self {
        NewsLint
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<zed::Command> {
        let command = worktree
            .which("newslint")
            .ok_or("NewsLint needs its program, newslint, on PATH.")?;
        Ok(zed::Command {
            command,
            args: vec!["lsp".into()],
            env: worktree.shell_env(),
        })
    }

    fn language_server_workspace_configuration(
        &mut self,
        id: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<zed::serde_json::Value>> {
        Ok(LspSettings::for_worktree(id.as_ref(), worktree)?.settings)
    }
}

zed::register_extension!(NewsLint);
