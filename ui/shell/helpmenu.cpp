// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpmenu.h"

#include "models/paper/filesaving.h"
#include "models/paper/supportinfo.h"
#include "ui/kit/iconset.h"
#include "ui/kit/messagebox.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/notices.h"
#include "ui/shell/savednotice.h"
#include "ui/shell/updatebox.h"
#include "updates/updatecheck.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>

namespace Reslate {

HelpMenu::HelpMenu(const AppServices &work, const Notices &notices, HelpKey &help, QWidget *window)
    : QMenu(tr("&Help"), window)
    , m_work(work)
    , m_notices(notices)
    , m_help(help)
    , m_window(window)
{
    const auto addPage = [this](const QString &text, const QString &page) {
        QAction *action = addAction(text, this, [this, page] { m_help.open(m_window, page); });
        action->setObjectName(QStringLiteral("help-") + page);
    };
    // The key itself is HelpKey's, which knows the window in front; here it is only shown.
    addPage(tr("&Contents") + QLatin1String("\tF1"), QStringLiteral("main"));
    addPage(tr("&Keys"), QStringLiteral("keys"));
    addPage(tr("&Where data is stored"), QStringLiteral("data"));
    addSeparator();
    QAction *support = addAction(tr("&Save support information…"), this, &HelpMenu::saveSupport);
    support->setObjectName(QStringLiteral("saveSupport"));
    if (m_work.updates.source().isSet()) {
        QAction *updates = addAction(
            tr("Look for a &newer version…"), this, [this] { lookForUpdates(m_work.updates, m_window); });
        updates->setObjectName(QStringLiteral("updates"));
    }
    QAction *about = addAction(tr("About Reslate…"), this, &HelpMenu::showAbout);
    about->setObjectName(QStringLiteral("about"));
}

void HelpMenu::saveSupport()
{
    auto *dialog = new QFileDialog(m_window, tr("Save support information"), QDir::homePath(), tr("Text (*.txt)"));
    dialog->setObjectName(QStringLiteral("supportFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    const QString today = m_work.clock.now().toLocalTime().date().toString(Qt::ISODate);
    dialog->selectFile(fileNameOf({tr("Reslate support information"), today}, QStringLiteral("txt")));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const OpenSchool school {.catalog = m_work.catalog,
            .engine = m_work.engine,
            .journalError = m_notices.journalError(),
            .isPractice = m_work.origin.practice};
        const QString text = supportText(m_work.settings, school, m_work.clock.now());
        if (const auto saved = saveFile(file, text.toUtf8()); saved)
            tellSaved(file, m_window);
        else
            tellNotSaved(file, saved.error(), m_window);
    });
    dialog->open();
}

void HelpMenu::showAbout()
{
    QMessageBox *box = makeMessageBox(QMessageBox::NoIcon, QStringLiteral("aboutBox"),
        {.title = tr("About Reslate"),
            .text = tr("Reslate %1").arg(QStringLiteral(RESLATE_VERSION)),
            .more = tr("Lists a school's managed devices, says which reset applies, sends it and follows each "
                       "device until there is proof.\n\nFree software under the GNU General Public License, "
                       "version 3 or later. It comes without any warranty.")},
        m_window);
    addSafeButton(box, tr("Close"), QStringLiteral("aboutClose"));
    box->setIconPixmap(programIcon().pixmap(64, 64));
    box->open();
}

} // namespace Reslate
