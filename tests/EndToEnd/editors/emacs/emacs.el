;;; Run by emacs.test.mjs: opens the draft as a user with editors/emacs/newslint.el does.  -*- lexical-binding: t -*-
(package-initialize)
(require 'flymake)
(require 'markdown-mode)
(load (getenv "NEWSLINT_EL"))
(setq eglot-sync-connect 10 eglot-autoshutdown t eglot-events-buffer-size 0 eglot-send-changes-idle-time 0.1)

(defun until (what look)
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall look)) (< (float-time) end))
      (accept-process-output nil 0.05)
      (sit-for 0.05))
    (unless (funcall look) (error "Not in 20 s: %s; findings: %S" what (mapcar #'flymake-diagnostic-text (flymake-diagnostics))))))

(defun found (text)
  "The finding under TEXT."
  (seq-find (lambda (d) (equal text (buffer-substring-no-properties (flymake-diagnostic-beg d) (flymake-diagnostic-end d))))
            (flymake-diagnostics)))

(condition-case failure
    (progn
      (find-file (getenv "STORY"))
      (unless (derived-mode-p 'markdown-mode) (error "The mode is %s" major-mode))
      ;; In batch, Eglot's own start waits for a command that never comes.
      (apply #'eglot--connect (eglot--guess-contact))
      (until "connected" #'eglot-managed-p)
      (flymake-mode 1)
      (flymake-start)
      (until "findings" (lambda () (and (found "the most dangerous") (found "iconic") (found "the the"))))
      (goto-char (1+ (flymake-diagnostic-beg (found "the the"))))
      (let* ((actions (append (eglot-code-actions (point) (point) "quickfix") nil))
             (repair (seq-find (lambda (action) (plist-get action :edit)) actions)))
        (unless repair (error "No repair among %S" actions))
        (eglot--apply-workspace-edit (plist-get repair :edit)))
      (until "repaired" (lambda () (not (found "the the"))))
      (save-buffer)
      (eglot-shutdown (eglot-current-server))
      (message "EMACS OK")
      (kill-emacs 0))
  (error (message "FAILED %S" failure) (kill-emacs 1)))
