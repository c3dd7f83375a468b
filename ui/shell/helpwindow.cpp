// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpwindow.h"

#include "models/text/modelabels.h"
#include "ui/kit/widgets.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPalette>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScreen>
#include <QTextBrowser>
#include <QTextTable>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <memory>

namespace Reslate {
namespace {

struct WindowPage {
    const char *window; ///< object name
    const char *page;
};

constexpr std::array windowPages {
    WindowPage {"assistant", "assistant"},
    WindowPage {"plansDialog", "assistant"},
    WindowPage {"removal", "removal"},
    WindowPage {"confirmDialog", "sending"},
    WindowPage {"resumeDialog", "sending"},
    WindowPage {"liftDialog", "sending"},
    WindowPage {"jobPage", "jobs"},
    WindowPage {"confirmByHand", "jobs"},
    WindowPage {"waiveDialog", "jobs"},
    WindowPage {"allJobs", "jobs"},
    WindowPage {"protectedDialog", "rules"},
    WindowPage {"closedHoursDialog", "rules"},
    WindowPage {"fourEyesDialog", "rules"},
    WindowPage {"permissionsDialog", "signin"},
    WindowPage {"signInDialog", "signin"},
    WindowPage {"proxyDialog", "signin"},
    WindowPage {"welcome", "signin"},
    WindowPage {"settingsDialog", "settings"},
};

QString folder()
{
    const QString own = QStringLiteral(":/help/%1").arg(QLocale().name().section(QLatin1Char('_'), 0, 0));
    return QFile::exists(own + QLatin1String("/main.md")) ? own : QStringLiteral(":/help/en");
}

class HelpText {
    Q_DECLARE_TR_FUNCTIONS(HelpText)
};

/// What every mode keeps and removes, as tables in Markdown.
QString modesText()
{
    QString text;
    for (const ModeFacts &facts : allModes()) {
        if (!facts.offered)
            continue;
        const QStringList keeps = modeKeeps(facts.mode);
        const QStringList removes = modeRemoves(facts.mode);
        text += QStringLiteral("## %1\n\n%2\n\n").arg(modeTitle(facts.mode), modeSummary(facts.mode));
        if (!keeps.isEmpty() || !removes.isEmpty())
            text += QStringLiteral("| %1 | %2 |\n| --- | --- |\n").arg(HelpText::tr("Kept"), HelpText::tr("Removed"));
        for (qsizetype i = 0; i < std::max(keeps.size(), removes.size()); ++i)
            text += QStringLiteral("| %1 | %2 |\n").arg(keeps.value(i), removes.value(i));
        text += QStringLiteral("\n%1\n\n").arg(modeCaution(facts.mode));
    }
    return text;
}

/// Two columns of the same width, with thin lines.
void drawAsLines(QTextTable &table)
{
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(qApp->palette().mid());
    format.setCellSpacing(0);
    format.setCellPadding(4);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(
        QList<QTextLength>(table.columns(), QTextLength(QTextLength::PercentageLength, 100.0 / table.columns())));
    table.setFormat(format);
}

/// Shows our pages and nothing else, whatever a link says.
class HelpBrowser final : public QTextBrowser {
public:
    HelpBrowser(const Places &places, QWidget *parent)
        : QTextBrowser(parent)
        , m_places(places)
    {
        setOpenLinks(false);
        setViewportMargins(12, 8, 12, 8);
        connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) { showPage(url.fileName()); });
    }

    void showPage(const QString &file)
    {
        setSource(QUrl(file), QTextDocument::MarkdownResource);
        const QList<QTextFrame *> frames = document()->rootFrame()->childFrames();
        for (QTextFrame *frame : frames) {
            if (auto *table = qobject_cast<QTextTable *>(frame))
                drawAsLines(*table);
        }
    }

    QVariant loadResource(int, const QUrl &url) override
    {
        QFile file(QStringLiteral("%1/%2").arg(folder(), url.fileName()));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll())
            .replace(QLatin1String("{modes}"), modesText())
            .replace(QLatin1String("{data}"), QDir::toNativeSeparators(m_places.data))
            .replace(QLatin1String("{settings}"), QDir::toNativeSeparators(m_places.settings));
    }

private:
    const Places &m_places;
};

} // namespace

HelpWindow::HelpWindow(const Places &places, QWidget *parent)
    : QDialog(parent)
    , m_browser(new HelpBrowser(places, this))
{
    setNames(this, QStringLiteral("helpWindow"), tr("Help"));
    setWindowTitle(tr("Help"));
    resize(QSize(680, 620).boundedTo(screen()->availableSize()));
    setNames(m_browser, QStringLiteral("helpText"), tr("Help"));
    const auto add = [this](const QString &text, const QString &name) {
        auto *button = new QPushButton(text, this);
        setNames(button, name, text);
        button->setAutoDefault(false);
        return button;
    };
    QPushButton *back = add(tr("Back"), QStringLiteral("helpBack"));
    QPushButton *contents = add(tr("Contents"), QStringLiteral("helpContents"));
    QPushButton *print = add(tr("Print…"), QStringLiteral("helpPrint"));
    QPushButton *close = add(tr("Close"), QStringLiteral("helpClose"));
    back->setEnabled(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addWidget(contents);
    buttons->addWidget(print);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_browser, 1);
    column->addLayout(buttons);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(back, &QPushButton::clicked, m_browser, &QTextBrowser::backward);
    connect(contents, &QPushButton::clicked, this, [this] { showPage(QStringLiteral("main")); });
    connect(print, &QPushButton::clicked, this, &HelpWindow::printPage);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_browser->setFocus();
}

void HelpWindow::showPage(const QString &page)
{
    static_cast<HelpBrowser *>(m_browser)->showPage(page + QLatin1String(".md"));
}

void HelpWindow::printPage()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The printer has to outlive the dialog, which asks it until it is gone.
    connect(dialog, &QObject::destroyed, [printer] {});
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), m_browser, &QTextBrowser::print);
    dialog->open();
}

QString HelpWindow::pageFor(const QWidget *window)
{
    for (const QWidget *each = window; each; each = each->parentWidget()) {
        const QString name = each->objectName();
        const auto *found = std::find_if(windowPages.begin(), windowPages.end(),
            [&name](const WindowPage &page) { return name == QLatin1String(page.window); });
        if (found != windowPages.end())
            return QLatin1String(found->page);
    }
    return QStringLiteral("main");
}

QStringList HelpWindow::pages()
{
    return {QStringLiteral("main"), QStringLiteral("modes"), QStringLiteral("sending"), QStringLiteral("assistant"),
        QStringLiteral("removal"), QStringLiteral("jobs"), QStringLiteral("failed"), QStringLiteral("rules"),
        QStringLiteral("signin"), QStringLiteral("settings"), QStringLiteral("keys"), QStringLiteral("data")};
}

HelpKey::HelpKey(const Places &places, QWidget *owner)
    : QObject(owner)
    , m_places(places)
    , m_owner(owner)
{
    qApp->installEventFilter(this);
}

void HelpKey::open(QWidget *over, const QString &page)
{
    // A dialog in front would keep the help of the window behind it from being used.
    if (m_window && m_window->parentWidget() != over)
        m_window->close();
    if (!m_window || !m_window->isVisible()) {
        m_window = new HelpWindow(m_places, over);
        m_window->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_window->showPage(page);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

bool HelpKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    QWidget *window = static_cast<QWidget *>(watched)->window();
    const QWidget *root = window; // isAncestorOf() ends at a window
    while (root->parentWidget())
        root = root->parentWidget();
    const bool isOurs = root == m_owner;
    if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier || !isOurs)
        return false;
    if (!qobject_cast<HelpWindow *>(window))
        open(window, HelpWindow::pageFor(window));
    return true;
}

} // namespace Reslate
