// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/alljobsdialog.h"

#include "jobs/engine/jobarchive.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/widgets.h"
#include "ui/rules/ruletable.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

namespace Reslate {

AllJobsDialog::AllJobsDialog(const AppServices &work, QWidget *parent)
    : QDialog(parent)
    , m_work(work)
    , m_model(work.engine, work.clock)
    , m_search(new QLineEdit(this))
    , m_table(makeRuleTable(&m_model, work.theme, {30, 14, 22, 16, 38}, this))
    , m_state(plainLabel({}, this, "muted"))
    , m_trouble(wrappedLabel({}, this, "caution"))
    , m_open(new QPushButton(tr("Open job…"), this))
{
    setNames(this, QStringLiteral("allJobs"), tr("All jobs"));
    setWindowTitle(tr("All jobs"));
    resize(QSize(1000, 560).boundedTo(screen()->availableSize()));
    layOut();
    connectParts();
    readAgain();
    m_search->setFocus();
}

void AllJobsDialog::readAgain()
{
    m_work.engine.archive().readAll();
    updateState();
}

void AllJobsDialog::search(const QString &text)
{
    m_search->setText(text);
}

void AllJobsDialog::layOut()
{
    setNames(m_search, QStringLiteral("allJobsSearch"), tr("Search jobs by device"));
    m_search->setPlaceholderText(tr("Device name, serial number, group or person"));
    makeClearable(m_search);
    setNames(m_table, QStringLiteral("allJobsTable"), tr("Jobs"));
    m_state->setObjectName(QStringLiteral("allJobsState"));
    m_trouble->setObjectName(QStringLiteral("allJobsTrouble"));
    m_trouble->hide();
    setNames(m_open, QStringLiteral("allJobsOpen"), m_open->text());
    m_open->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    setNames(close, QStringLiteral("allJobsClose"), close->text());
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_open);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_trouble);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
}

void AllJobsDialog::connectParts()
{
    JobArchive &archive = m_work.engine.archive();
    connect(m_search, &QLineEdit::textChanged, &m_model, &AllJobsModel::setSearch);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_model.rowCount() == 0)
            return;
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_model.index(0, 0));
        m_table->setFocus();
    });
    leadDownTo(m_search, m_table);
    connect(m_table, &QTableView::activated, this, &AllJobsDialog::openCurrent); // Enter, double click
    connect(m_open, &QPushButton::clicked, this, &AllJobsDialog::openCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &AllJobsDialog::updateState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &AllJobsDialog::updateState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &AllJobsDialog::updateState);
    connect(&archive, &JobArchive::read, this, &AllJobsDialog::showReading);
}

void AllJobsDialog::openCurrent()
{
    if (!m_table->currentIndex().isValid())
        return;
    const int row = m_table->currentIndex().row();
    if (const std::optional<DeviceId> device = m_model.foundIn(row))
        Q_EMIT deviceWanted(m_model.at(row), *device);
    else
        Q_EMIT jobWanted(m_model.at(row));
}

void AllJobsDialog::showReading(const std::optional<Error> &error)
{
    if (error) {
        const ErrorText text = errorText(*error, ErrorContext::Reading);
        m_trouble->setText(tr("Older jobs are missing here: %1 %2", "what happened, what to do")
                               .arg(text.whatHappened, text.whatToDo));
        tellScreenReader(m_trouble, m_trouble->text());
    }
    m_trouble->setVisible(error.has_value());
    updateState();
}

void AllJobsDialog::updateState()
{
    const int shown = m_model.rowCount();
    const int total = m_model.total();
    QString text = total == 0 ? tr("Nothing was sent yet.")
        : shown == total      ? jobsText(total)
                              : tr("%1 of %2", "number, 12 jobs").arg(numberText(shown), jobsText(total));
    if (m_work.engine.archive().isReading())
        text = tr("%1 · reading older jobs…", "how many jobs there are so far").arg(text);
    m_state->setText(text);
    m_open->setEnabled(m_table->currentIndex().isValid());
    m_open->setToolTip(m_open->isEnabled() ? QString() : tr("Choose a job in the list."));
}

} // namespace Reslate
