// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QDialog>
#include <QPointer>

class QTextBrowser;

namespace Reslate {

/// The help, from inside the program: nothing is read from the network. In the language of the program where there are
/// pages in it, otherwise in English.
class HelpWindow final : public QDialog {
    Q_OBJECT
public:
    /// places: where data lies, for the page that tells.
    explicit HelpWindow(const Places &places, QWidget *parent = nullptr);

    /// Shows a page by its name, such as "jobs".
    void showPage(const QString &page);
    /// The page about that window, or about the dialog in front of it.
    static QString pageFor(const QWidget *window);
    /// All of them, in the order of the contents.
    static QStringList pages();

private:
    void printPage(); ///< asks for a printer first
    QTextBrowser *m_browser;
};

/// Opens the help for the window in front when F1 is pressed in the owner or one of its dialogs.
class HelpKey final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it; owner is its parent.
    HelpKey(const Places &places, QWidget *owner);
    /// The same for this window, or the given page of the help.
    void open(QWidget *over, const QString &page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Places &m_places;
    QWidget *m_owner;
    QPointer<HelpWindow> m_window; ///< the last one
};

} // namespace Reslate
