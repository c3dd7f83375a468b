// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/plansdialog.h"

#include "core/async.h"
#include "jobs/plans/planfile.h"
#include "models/retirement/scanfile.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/planlabels.h"
#include "ui/kit/messagebox.h"
#include "ui/kit/rowtable.h"
#include "ui/kit/widgets.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace Reslate {
namespace {

QPushButton *button(const QString &text, const QString &objectName, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    setNames(made, objectName, text);
    made->setAutoDefault(false);
    return made;
}

} // namespace

PlansDialog::PlansDialog(const AppServices &work, QWidget *parent)
    : QDialog(parent)
    , m_work(work)
    , m_plans(work.clock)
    , m_table(makeTable())
    , m_note(wrappedLabel({}, this, "muted"))
    , m_open(button(tr("Open"), QStringLiteral("planOpen"), this))
    , m_drop(button(tr("Delete…"), QStringLiteral("planDrop"), this))
{
    setNames(this, QStringLiteral("plansDialog"), tr("Saved plans"));
    setWindowTitle(tr("Saved plans"));
    resize(QSize(820, 460).boundedTo(screen()->availableSize()));
    m_note->setObjectName(QStringLiteral("plansNote"));
    layOut();
    connect(m_table, &QTableView::activated, this, &PlansDialog::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlansDialog::showState);
    connect(m_open, &QPushButton::clicked, this, &PlansDialog::openCurrent);
    connect(m_drop, &QPushButton::clicked, this, &PlansDialog::dropCurrent);
    m_note->setText(tr("Reading the saved plans…"));
    showState();
    load();
}

void PlansDialog::layOut()
{
    QPushButton *file = button(tr("Open file…"), QStringLiteral("planFile"), this);
    QPushButton *close = button(tr("Close"), QStringLiteral("plansClose"), this);
    m_open->setProperty("role", QStringLiteral("primary"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_drop);
    buttons->addWidget(file);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_note);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    connect(file, &QPushButton::clicked, this, &PlansDialog::chooseFile);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

QTableView *PlansDialog::makeTable()
{
    auto *table = new QTableView(this);
    setNames(table, QStringLiteral("plans"), tr("Saved plans"));
    table->setModel(&m_plans);
    makeRowTable(table, m_work.theme, 36);
    table->setProperty("role", QStringLiteral("boxed"));
    setColumnLetters(table, {36, 36, 16});
    return table;
}

void PlansDialog::load()
{
    onceSettled(m_work.plans.loadPlans(), this, [this](const Result<QList<KeptPlan>> &plans) { showPlans(plans); });
}

void PlansDialog::showPlans(const Result<QList<KeptPlan>> &plans)
{
    m_plans.setPlans(plans ? *plans : QList<KeptPlan>());
    if (!std::exchange(m_isLoaded, true))
        m_table->setCurrentIndex(m_plans.index(0, 0));
    if (const std::optional<Error> error = std::exchange(m_dropError, {})) {
        m_note->setText(errorText(*error, ErrorContext::Reading).whatHappened);
    } else if (!plans) {
        const ErrorText text = errorText(plans.error(), ErrorContext::Reading);
        m_note->setText(text.whatHappened + QLatin1Char(' ') + text.whatToDo);
    } else if (plans->isEmpty()) {
        m_note->setText(
            tr("No plan is saved. A group reset and a removal are saved from their check on until they are sent."));
    } else {
        m_note->setText(tr("Plans that haven't been sent yet. Their devices are checked again when you open one."));
    }
    showState();
}

void PlansDialog::showState()
{
    const bool any = m_table->currentIndex().isValid();
    m_open->setEnabled(any);
    m_drop->setEnabled(any);
}

void PlansDialog::openCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    const KeptPlan plan = m_plans.planAt(index.row());
    if (std::holds_alternative<NewerPlan>(plan)) {
        m_note->setText(planRefusalText(PlanRefusal::NewerVersion));
        tellScreenReader(m_note, m_note->text());
        return;
    }
    choose(plan, true);
}

void PlansDialog::choose(const KeptPlan &plan, bool own)
{
    accept();
    if (const auto *reset = std::get_if<SavedPlan>(&plan))
        Q_EMIT chosen(*reset, own);
    else if (const auto *removal = std::get_if<SavedRemoval>(&plan))
        Q_EMIT removalChosen(*removal, own);
}

void PlansDialog::dropCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    const KeptPlanText plan = keptPlanText(m_plans.planAt(index.row()));
    QMessageBox *box = makeMessageBox(QMessageBox::Question, QStringLiteral("dropPlanBox"),
        {.title = tr("Delete this plan?"),
            .text = tr("Delete the plan \"%1\"?").arg(plan.title),
            .more = plan.count == 0
                ? tr("Nothing is sent to the devices.")
                : tr("Its list of %1 and your decisions are deleted with it. Nothing is sent to the devices.")
                      .arg(devicesText(plan.count))},
        this);
    addSafeButton(box, tr("Keep"), QStringLiteral("dropPlanKeep"));
    QPushButton *drop = addButton(box, tr("Delete"), QMessageBox::DestructiveRole, QStringLiteral("dropPlanDelete"));
    connect(drop, &QPushButton::clicked, this, [this, id = idOf(m_plans.planAt(index.row()))] { dropPlan(id); });
    box->open();
}

void PlansDialog::dropPlan(const PlanId &id)
{
    m_table->setCurrentIndex({}); // a second press of Delete must not reach another plan
    showState();
    onceSettled(m_work.plans.dropPlan(id), this, [this, id](const Result<void> &dropped) {
        if (dropped)
            forgetScansOf(id, scanFileIn(m_work.places.data, m_work.origin.school));
        m_dropError = dropped ? std::nullopt : std::optional(dropped.error());
        load();
    });
}

void PlansDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a plan"), {}, tr("Plans (*.json);;All files (*)"));
    dialog->setObjectName(QStringLiteral("planFileDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &PlansDialog::readFile);
    dialog->open();
}

void PlansDialog::readFile(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        refuse(name, tr("The file can't be read: %1").arg(file.errorString()));
        return;
    }
    const auto plan = readPlanDocument(file.read(largestPlanFile + 1));
    if (!plan) {
        refuse(name, planRefusalText(plan.error()));
        return;
    }
    std::visit([this](const auto &document) { choose(document.plan, false); }, *plan);
}

void PlansDialog::refuse(const QString &file, const QString &why)
{
    // Open is not to be about another plan than the one that was asked for last.
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_note->setText(breakable(tr("%1 is not opened. %2", "file, why").arg(plainForDisplay(file), why)));
    tellScreenReader(m_note, m_note->text());
}

} // namespace Reslate
