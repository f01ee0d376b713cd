;;; newslint.el --- NewsLint for Eglot  -*- lexical-binding: t -*-

;; (load "…/newslint.el"), then M-x eglot in a draft. In Emacs 29 and later Eglot is built in.

(require 'eglot)

(defvar newslint-command '("newslint" "lsp")
  "The program and its arguments.")

(add-to-list 'eglot-server-programs
             (cons '(markdown-mode gfm-mode text-mode) newslint-command))

;; Eglot starts by itself where the folder has a configuration.
(defun newslint-maybe ()
  "Start Eglot in a draft that a .newslint.yml or a .vale.ini governs."
  (when (and buffer-file-name
             (or (locate-dominating-file buffer-file-name ".newslint.yml")
                 (locate-dominating-file buffer-file-name ".vale.ini")))
    (eglot-ensure)))

(add-hook 'markdown-mode-hook #'newslint-maybe)

(provide 'newslint)
;;; newslint.el ends here
